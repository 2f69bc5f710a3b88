/** The two tokens of a pair, by what people call them. */
export interface Pair {
  readonly x: string
  readonly y: string
}

const TOKEN = String.raw`([\p{L}\p{N}$₮][\p{L}\p{N}$₮.+_-]{0,15})`

const PAIR = new RegExp(String.raw`^\s*${TOKEN}(?:\s*/\s*|\s+and\s+|\s+)${TOKEN}\s*$`, 'u')

/** What a pair must be, after its name. */
export const PAIR_FORM = 'must be two names, such as ETH/USDC'

/** The pair that someone typed, as `ETH/USDC` or `ETH and USDC`; nothing where it is none. */
export const readPair = (text: string): Pair | undefined => {
  const [, x, y] = PAIR.exec(text) ?? []
  if (x === undefined || y === undefined || x === y || y.toLowerCase() === 'and') return undefined
  return { x, y }
}

/** A pair as settings and addresses hold it. */
export const pairText = ({ x, y }: Pair): string => `${x}/${y}`
