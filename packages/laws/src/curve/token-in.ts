import { otherToken, type Token, type Trade } from '@ammeter/core'

/** The token that the trader pays. */
export const tokenIn = <N>({ kind, token }: Trade<N>): Token => (kind === 'exactIn' ? token : otherToken(token))
