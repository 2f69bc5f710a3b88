import type { Answer, Curve } from '../curve.js'

/**
 * The same curve with the names of the tokens exchanged: what was Y per X is now X per Y. Reflecting twice is nothing.
 *
 * @param curve Any curve.
 * @returns The curve whose prices are the reciprocals. Errors: `BrokenCurve` where its reflection fails.
 *
 * @example
 * import { float64, orThrow, reflect } from '@ammeter/core'
 * import { weighted } from '@ammeter/weighted'
 *
 * const curve = orThrow(weighted(float64, { weight: 0.75 }))
 * orThrow(reflect(curve)).parameters // => { weight: 0.25 }
 */
export const reflect = <N>(curve: Curve<N>): Answer<Curve<N>> => curve.reflected()
