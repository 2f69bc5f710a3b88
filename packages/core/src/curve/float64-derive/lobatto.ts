/**
 * The nodes inside [0, 1] and the weights of Lobatto's rule of five points, which takes both ends too and is exact to
 * the eighth order.
 *
 * Source: M. Abramowitz and I. Stegun, *Handbook of Mathematical Functions* (1964), 25.4.32.
 */
export const LOBATTO = {
  first: 0.5 - 0.5 * Math.sqrt(3 / 7),
  last: 0.5 + 0.5 * Math.sqrt(3 / 7),
  end: 1 / 20,
  inner: 49 / 180,
  middle: 16 / 45,
} as const
