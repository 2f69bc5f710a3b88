/**
 * What it costs to trade tokens into a proportion.
 *
 * X after the cost is `perValue · (worth − cost)`, and the cost is a fraction of the change of X, whichever its sign.
 *
 * @param x Tokens of X before.
 * @param worth What all tokens are worth before, in Y.
 * @param perValue X for each Y of worth after.
 * @param price Y per X.
 * @param swapCost A fraction of what is traded.
 */
export const swapCostOf = (x: number, worth: number, perValue: number, price: number, swapCost: number): number => {
  const bought = perValue * worth - x
  const rate = swapCost * price
  return bought >= 0 ? (rate * bought) / (1 + rate * perValue) : (rate * -bought) / (1 - rate * perValue)
}
