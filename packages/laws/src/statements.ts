/**
 * The fifteen laws by name, in order, with what each demands for all prices in the curve's range, all reserves on the
 * curve and all trades inside it.
 *
 * @example
 * import { LAWS } from '@ammeter/laws'
 *
 * Object.keys(LAWS).length // => 15
 * LAWS.envelope // => 'V′(p) = x(p)'
 */
export const LAWS = {
  value: 'V(p) = p·x(p) + y(p)',
  cheapestBundle: 'φ(x(p), y(p)) = 1, and p·x(p) + y(p) ≤ p·x(q) + y(q)',
  priceRoundTrip: 'the spot price of the reserves at a price is that price',
  invariant: 'a swap leaves φ unchanged; with a fee φ never falls',
  tangency: 'the swap of x(q) − x(p) leads from the reserves at p to those at q',
  pathIndependence: 'two swaps in a row equal their sum',
  roundTrip: 'selling and buying back never profits; with a fee it always loses',
  homogeneity: 'reserves and trade times k give the outcome times k',
  shape: 'zero in, zero out; more in, more out; each further unit buys less; output stays below the reserve',
  inverse: 'exact in and exact out undo each other',
  reflection: 'IL(p₀→p) is that of the reflected curve from 1/p₀ to 1/p',
  impermanentLoss: '0 ≤ IL < 1, zero at the price of entry, and no less the farther the price moves away',
  envelope: 'V′(p) = x(p)',
  arithmetic: 'the curve says the same in every arithmetic, to its accuracy',
  total: 'outside its domain every operation answers a typed error; it never throws, nor changes what it is given',
} as const

/** The name of a law. */
export type LawName = keyof typeof LAWS

/**
 * The names of the laws, in order.
 *
 * @example
 * import { LAW_NAMES } from '@ammeter/laws'
 *
 * LAW_NAMES.at(-1) // => 'total'
 */
export const LAW_NAMES: readonly LawName[] = Object.keys(LAWS) as LawName[]

/** Whether a text is the name of a law. */
export const isLawName = (name: string): name is LawName => Object.hasOwn(LAWS, name)
