/** The functions of the standard normal distribution over the numbers of an arithmetic. */
export interface Normal<N> {
  /** The density `φ(z) = e^(−z²/2)/√(2π)`. */
  readonly density: (z: N) => N
  /** The distribution function `Φ(z)`: the probability of a number below `z`. */
  readonly cumulative: (z: N) => N
  /** The quantile `Φ⁻¹(p)` of a probability; not finite at 0 and 1, nor outside. */
  readonly quantile: (p: N) => N
}
