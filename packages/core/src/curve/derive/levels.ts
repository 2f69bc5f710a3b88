import { type Dual, dual } from '../../arithmetic/dual.js'
import { float64 } from '../../arithmetic/float64.js'
import { Fault } from '../../fault.js'
import { lazy } from '../../lazy.js'
import { rootFinder } from '../../solve/find-root.js'
import type { CurveParts } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import type { Reserves, Token } from '../reserves.js'
import { expectDual } from './expect-dual.js'

/** The level sets of a trading function, however it is given. */
export interface Levels<N> {
  /** The member of the definition that they come from. */
  readonly formula: 'tradingFunction' | 'levelSet'
  /** The level through reserves, of whatever degree; `near` is a guess, for a level that must be searched. */
  readonly level: (x: N, y: N, near?: N) => N
  /** Zero on a level, and monotone in each reserve. */
  readonly residual: (x: N, y: N, level: N) => N
  /** A residual no larger than this is rounding. */
  readonly noise: (x: N, y: N, level: N) => N
  /** A guess of the residual's change for a relative change of one reserve, with the right sign. */
  readonly slope: (token: Token, x: N, y: N, level: N) => N
  /** The residual's derivatives by the reserves: their ratio is the marginal price. */
  readonly gradient: (x: N, y: N, level: N) => Reserves<N>
}

/** Those formulas among the parts which a way in needs. */
type Explicit<N> = Pick<Required<CurveParts<N> & { tradingFunction: (x: N, y: N) => N }>, 'tradingFunction'>
type Implicit<N> = { readonly levelSet: (x: N, y: N, liquidity: N) => N }

/** The formulas in plain numbers, where that is what a curve is in: there they have quicker ways. */
export const inFloat64 = <N>(formulas: Formulas<N>): Formulas<number> | undefined =>
  (formulas.real as unknown) === float64 ? (formulas as unknown as Formulas<number>) : undefined

/** One way to have level sets, over any arithmetic. */
export type LevelsOver = <M>(formulas: Formulas<M>) => Levels<M>

/** The levels of an explicit trading function: the residual is the logarithm of the ratio of two levels. */
export const explicitLevels = <N>(formulas: Formulas<N>): Levels<N> => {
  const { real, parts, overDual } = formulas
  const { lnRatio } = rootFinder(real)
  const dualReal = dual(real)
  // In plain numbers what is searched is read off the dual formula: V8 compiles a formula best where one arithmetic runs
  // through it. A curve in closed form searches nothing.
  const searches = parts.reserves === undefined || parts.exactIn === undefined
  const tradingFunction =
    inFloat64(formulas) && searches
      ? (x: N, y: N) => {
          const { parts: dualParts } = overDual()
          const { tradingFunction: f } = dualParts as unknown as Explicit<Dual<N>>
          return expectDual('tradingFunction', f(dualReal.constant(x), dualReal.constant(y))).value
        }
      : (parts as Explicit<N>).tradingFunction
  const noise = real.add(real.roundingUnit, real.roundingUnit)
  const half = real.of(0.5)
  return {
    formula: 'tradingFunction',
    level: tradingFunction,
    residual: (x, y, level) => lnRatio(tradingFunction(x, y), level),
    noise: () => noise,
    slope: () => half,
    gradient: (x, y) => {
      const { parts: dualParts } = overDual()
      const f = (dualParts as unknown as Explicit<Dual<N>>).tradingFunction
      const byX = f(dualReal.variable(x), dualReal.constant(y))
      const byY = f(dualReal.constant(x), dualReal.variable(y))
      return { x: real.div(byX.derivative, byX.value), y: real.div(byY.derivative, byY.value) }
    },
  }
}

/** How many times more or less than the solution a liquidity is whose sign tells the side: as far as the formula answers. */
const FARTHER = [2 ** 40, 2 ** 20, 2 ** 8, 2 ** 3] as const

/** The levels of an implicit trading function: the level is itself a root, and the residual is the function. */
export const implicitLevels = <N>(formulas: Formulas<N>): Levels<N> => {
  const { real, parts, overDual } = formulas
  const { findRoot } = rootFinder(real)
  const dualReal = dual(real)
  const levelSet = inFloat64(formulas)
    ? (x: N, y: N, level: N) => {
        const { parts: dualParts } = overDual()
        const { constant } = dualReal
        const { levelSet: f } = dualParts as unknown as Implicit<Dual<N>>
        return expectDual('levelSet', f(constant(x), constant(y), constant(level))).value
      }
    : (parts as unknown as Implicit<N>).levelSet
  const byLevel = (x: N, y: N, level: N): N => {
    const { parts: dualParts } = overDual()
    const f = (dualParts as unknown as Implicit<Dual<N>>).levelSet
    return f(dualReal.constant(x), dualReal.constant(y), dualReal.variable(level)).derivative
  }
  const gradient = (x: N, y: N, level: N): Reserves<N> => {
    const { parts: dualParts } = overDual()
    const f = (dualParts as unknown as Implicit<Dual<N>>).levelSet
    const constant = dualReal.constant
    return {
      x: f(dualReal.variable(x), constant(y), constant(level)).derivative,
      y: f(constant(x), dualReal.variable(y), constant(level)).derivative,
    }
  }
  /**
   * Whether the level set rises or falls with the liquidity: by its signs on both sides of the solution for reserves of
   * one each, because between them it need not be monotone.
   */
  const rises = lazy((): boolean => {
    const { one, zero } = real
    const signAt = (level: N) => {
      const residual = levelSet(one, one, level)
      return real.isFinite(residual) ? real.compare(residual, zero) : 0
    }
    for (const farther of FARTHER) {
      const [below, above] = [signAt(real.of(`${1 / farther}`)), signAt(real.of(`${farther}`))]
      if (below * above < 0) return above > 0
    }
    const change = byLevel(one, one, one)
    const [below, above] = [signAt(real.of(1 / FARTHER[0])), signAt(real.of(FARTHER[0]))]
    // Where there is no sign at all, the search says which formula gave no number, and where.
    if (below !== 0 && below === above) {
      throw new Fault({
        _tag: 'NoConvergence',
        given:
          'a level set that is not monotone in the liquidity: it has one sign below the solution and the same above',
        allowed:
          'a level set that is positive below its liquidity and negative above, such as x·y − L²; or, solved for the liquidity, a tradingFunction',
        bracket: ['0', 'unbounded'],
      })
    }
    return real.compare(change, zero) > 0
  })
  /** A slope with the sign it must have, whatever it is here. */
  const rising = (slope: N, isRising: boolean): N => {
    const size = real.abs(slope)
    const some = real.isFinite(size) && !real.isZero(size) ? size : real.one
    return isRising ? some : real.neg(some)
  }
  const startOfLevel = (x: N, y: N): N => {
    const mean = real.mul(real.sqrt(x), real.sqrt(y))
    return real.isZero(mean) ? real.add(x, y) : mean
  }
  return {
    formula: 'levelSet',
    level: (x, y, near) => {
      const start = near ?? startOfLevel(x, y)
      return findRoot({
        quantity: 'liquidity',
        place: level => `levelSet at x = ${real.toText(x)}, y = ${real.toText(y)}, liquidity ${real.toText(level)}`,
        residual: level => levelSet(x, y, level),
        start,
        slope: rising(real.mul(start, byLevel(x, y, start)), rises()),
        noise: real.zero,
        derivative: level => byLevel(x, y, level),
      })
    },
    residual: levelSet,
    // What one rounding of the level amounts to.
    noise: (x, y, level) => real.mul(real.roundingUnit, real.abs(real.mul(level, byLevel(x, y, level)))),
    slope: (token, x, y, level) => {
      const { parts: dualParts } = overDual()
      const f = (dualParts as unknown as Implicit<Dual<N>>).levelSet
      const { variable, constant } = dualReal
      const slope =
        token === 'x'
          ? real.mul(x, f(variable(x), constant(y), constant(level)).derivative)
          : real.mul(y, f(constant(x), variable(y), constant(level)).derivative)
      // More of a token is as less liquidity.
      return rising(slope, !rises())
    },
    gradient,
  }
}
