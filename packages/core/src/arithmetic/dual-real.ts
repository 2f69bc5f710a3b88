import type { Real } from './real.js'

/** A value and its derivative: `a + a′ε` with `ε² = 0`. */
export interface Dual<N> {
  readonly value: N
  readonly derivative: N
}

/** The arithmetic of dual numbers over `N`, with the two ways into it. */
export interface DualReal<N> extends Real<Dual<N>> {
  /** A number that does not vary: its derivative is zero. */
  readonly constant: (a: N) => Dual<N>
  /** The variable by which everything is overDual: its derivative is one. */
  readonly variable: (a: N) => Dual<N>
  /** The arithmetic of values and of derivatives. */
  readonly under: Real<N>
  /** A function of `a` by its value there and its slope, which is asked for only where `a` varies. */
  readonly chain: (a: Dual<N>, value: N, slope: () => N) => Dual<N>
}

/** A power above this has all its digits, and so has its quotient by its base. */
export const LEAST_POWER = 1e-290
