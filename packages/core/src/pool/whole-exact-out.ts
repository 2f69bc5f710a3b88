/**
 * The trade of least whole amount in that pays at least an amount out. It pays what it pays: a unit more, where the amount
 * asked for lies between two.
 *
 * @param exactIn The trade for an amount in; none where it asks for more than there is.
 */
export const wholeExactOut = <S extends { readonly amountOut: bigint }>(
  exactIn: (paid: bigint) => S | undefined,
  wanted: bigint,
): S | undefined => {
  const isEnough = (made: S | undefined) => made === undefined || made.amountOut >= wanted
  let low = 0n
  let high = 1n
  // Beyond any amount of a token of 18 decimals there is no more to find.
  for (let bits = 0; !isEnough(exactIn(high)); bits += 1) {
    if (bits > 512) return undefined
    low = high
    high *= 2n
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (isEnough(exactIn(middle))) high = middle
    else low = middle
  }
  return exactIn(high)
}
