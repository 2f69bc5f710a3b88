// The names of the two tokens.

/** The names of the two tokens of a pair. */
export interface Pair {
  readonly x: string
  readonly y: string
}

const TOKEN = String.raw`([\p{L}\p{N}$₮][\p{L}\p{N}$₮.+_-]{0,15})`

const PAIR = new RegExp(String.raw`^\s*${TOKEN}(?:\s*/\s*|\s+and\s+|\s+)${TOKEN}\s*$`, 'u')

/** The form that a pair must have, for messages. */
export const PAIR_FORM = 'must be two names, such as ETH/USDC'

/** The pair in a typed text, `ETH/USDC` or `ETH and USDC`; undefined if it is not a pair. */
export const readPair = (text: string): Pair | undefined => {
  const [, x, y] = PAIR.exec(text) ?? []
  if (x === undefined || y === undefined || x === y || y.toLowerCase() === 'and') return undefined
  return { x, y }
}

/** A pair as settings and addresses hold it. */
export const pairText = ({ x, y }: Pair): string => `${x}/${y}`
