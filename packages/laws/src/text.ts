import type { Real, Reserves, Trade } from '@ammeter/core'

/** Reserves, for people. */
export const textOfReserves = <N>(real: Real<N>, { x, y }: Reserves<N>): string =>
  `${real.toText(x)} X and ${real.toText(y)} Y`

/** A trade, for people. */
export const textOfTrade = <N>(real: Real<N>, { kind, token, amount }: Trade<N>): string =>
  `${real.toText(amount)} ${token.toUpperCase()} exactly ${kind === 'exactIn' ? 'in' : 'out'}`

/** A number in few digits, for a sentence. */
export const brief = <N>(real: Real<N>, a: N): string => String(Number(real.toNumber(a).toPrecision(12)))

/** A deviation in few digits. */
export const rough = <N>(real: Real<N>, a: N): string => String(Number(real.toNumber(a).toPrecision(3)))
