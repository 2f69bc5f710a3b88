/**
 * What full range must pay for every curve's mean to break even with holding, under fees by depth: `a = σ²/8`.
 *
 * Per unit of time the expected net of any curve is `(4a − σ²/2)·k`: curves differ in spread, not in where this is 0.
 *
 * @param volatility Annual volatility σ of the log price, 0 or more: 0.8 is 80 %.
 * @returns A fraction a year.
 *
 * @example
 * import { breakEvenApr } from '@ammeter/simulation/choice'
 *
 * breakEvenApr(0.8) // => 0.08000000000000002
 */
export const breakEvenApr = (volatility: number): number => (volatility * volatility) / 8
