/** The mean of numbers, one or more. */
export const meanOf = (numbers: Float64Array): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** The standard deviation of numbers, of which those at hand are a sample; 0 of a single one. */
export const deviationOf = (numbers: Float64Array): number => {
  const mean = meanOf(numbers)
  const squares = numbers.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
  return Math.sqrt(squares / Math.max(1, numbers.length - 1))
}
