import { type Dual, type DualReal, LEAST_POWER } from './dual-real.js'
import type { Num } from './num.js'
import type { Real } from './real.js'

/** Dual numbers over any arithmetic, by its own operations. */
export const dualOver = <N>(real: Real<N>): DualReal<N> => {
  const of = (value: N, derivative: N): Dual<N> => ({ value, derivative })
  const constant = (a: N) => of(a, real.zero)
  const two = real.add(real.one, real.one)
  const three = real.add(two, real.one)
  const least = real.of(LEAST_POWER)
  /** `outer` times the inner derivative; zero for a constant, even where the outer derivative is unbounded. */
  const chain = (inner: N, outer: () => N): N => (real.isZero(inner) ? real.zero : real.mul(outer(), inner))
  const compare = (a: Dual<N>, b: Dual<N>) => real.compare(a.value, b.value)
  const div = (a: Dual<N>, b: Dual<N>) => {
    const quotient = real.div(a.value, b.value)
    return of(quotient, real.div(real.sub(a.derivative, real.mul(quotient, b.derivative)), b.value))
  }
  const { wider } = real
  return {
    name: `dual(${real.name})`,
    order: real.order + 1,
    ...(wider && { wider: () => dualOver(wider()) as unknown as Real<Num> }),
    constant,
    variable: a => of(a, real.one),
    under: real,
    chain: (a, value, slope) => of(value, chain(a.derivative, slope)),
    zero: constant(real.zero),
    one: constant(real.one),
    roundingUnit: constant(real.roundingUnit),
    of: value => constant(real.of(value)),
    isFinite: a => real.isFinite(a.value) && real.isFinite(a.derivative),
    isZero: a => real.isZero(a.value) && real.isZero(a.derivative),
    toNumber: a => real.toNumber(a.value),
    toText: a => real.toText(a.value),
    equals: (a, b) => real.equals(a.value, b.value),
    compare,
    degree: () => 1,
    add: (a, b) => of(real.add(a.value, b.value), real.add(a.derivative, b.derivative)),
    sub: (a, b) => of(real.sub(a.value, b.value), real.sub(a.derivative, b.derivative)),
    mul: (a, b) =>
      of(real.mul(a.value, b.value), real.add(real.mul(a.value, b.derivative), real.mul(a.derivative, b.value))),
    div,
    mod: (a, b) => {
      const remainder = real.mod(a.value, b.value)
      const quotient = real.div(real.sub(a.value, remainder), b.value)
      return of(remainder, real.sub(a.derivative, real.mul(quotient, b.derivative)))
    },
    neg: a => of(real.neg(a.value), real.neg(a.derivative)),
    abs: a => (real.compare(a.value, real.zero) < 0 ? of(real.neg(a.value), real.neg(a.derivative)) : a),
    min: (a, b) => (compare(b, a) < 0 ? b : a),
    max: (a, b) => (compare(b, a) > 0 ? b : a),
    sqrt: a => {
      const root = real.sqrt(a.value)
      return of(
        root,
        chain(a.derivative, () => real.div(real.one, real.mul(two, root))),
      )
    },
    cbrt: a => {
      const root = real.cbrt(a.value)
      return of(
        root,
        chain(a.derivative, () => real.div(real.one, real.mul(three, real.mul(root, root)))),
      )
    },
    exp: a => {
      const power = real.exp(a.value)
      return of(power, real.mul(power, a.derivative))
    },
    expm1: a => {
      const power = real.expm1(a.value)
      return of(power, real.mul(real.add(power, real.one), a.derivative))
    },
    ln: a =>
      of(
        real.ln(a.value),
        chain(a.derivative, () => real.div(real.one, a.value)),
      ),
    log1p: a =>
      of(
        real.log1p(a.value),
        chain(a.derivative, () => real.div(real.one, real.add(real.one, a.value))),
      ),
    pow: (base, exponent) => {
      const power = real.pow(base.value, exponent.value)
      // From the power itself, unless that lost digits to underflow.
      const byBase = chain(base.derivative, () =>
        real.mul(
          exponent.value,
          real.compare(power, least) > 0
            ? real.div(power, base.value)
            : real.pow(base.value, real.sub(exponent.value, real.one)),
        ),
      )
      const byExponent = chain(exponent.derivative, () =>
        real.isZero(base.value) ? real.zero : real.mul(power, real.ln(base.value)),
      )
      return of(power, real.add(byBase, byExponent))
    },
  }
}
