import { type Dual, dual } from '../../arithmetic/dual.js'
import type { Real } from '../../arithmetic/real.js'
import { lazy } from '../../lazy.js'
import { risesWithLevel, slopeOfSign } from '../../level/rises.js'
import { rootFinder } from '../../solve/find-root.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import type { IngredientName } from '../definition/ingredients.js'
import type { Reserves, Token } from '../reserves.js'

/** The level sets of a trading function, however it is given. */
export interface Levels<N> {
  /** The member of the definition that they come from. */
  readonly formula: IngredientName
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

/** One way to have level sets, over any arithmetic. */
export type LevelsOver = <M>(formulas: Formulas<M>) => Levels<M>

/** The marginal price at reserves. */
export const spotPriceOf =
  <N>(real: Real<N>, levels: Levels<N>) =>
  (x: N, y: N): N => {
    const gradient = levels.gradient(x, y, levels.level(x, y))
    return real.div(gradient.x, gradient.y)
  }

/** The levels of an explicit trading function: the residual is the logarithm of the ratio of two levels. */
export const explicitLevels = <N>({ real, parts, overDual }: Formulas<N>): Levels<N> => {
  const { lnRatio } = rootFinder(real)
  const { variable, constant } = dual(real)
  const { tradingFunction } = parts as CurveFormulas<N>
  return {
    formula: 'tradingFunction',
    level: tradingFunction,
    residual: (x, y, level) => lnRatio(tradingFunction(x, y), level),
    noise: () => real.add(real.roundingUnit, real.roundingUnit),
    slope: () => real.of(0.5),
    gradient: (x, y) => {
      const { tradingFunction: f } = overDual().parts as CurveFormulas<Dual<N>>
      const byX = f(variable(x), constant(y))
      const byY = f(constant(x), variable(y))
      return { x: real.div(byX.derivative, byX.value), y: real.div(byY.derivative, byY.value) }
    },
  }
}

/** The levels of an implicit trading function: the level is itself a root, and the residual is the function. */
export const implicitLevels = <N>({ real, parts, overDual }: Formulas<N>): Levels<N> => {
  const { one, zero, mul, abs } = real
  const { findRoot } = rootFinder(real)
  const { variable, constant } = dual(real)
  const { levelSet } = parts as CurveFormulas<N>
  /** The derivative of the level set by one of its arguments. */
  const by = (which: Token | 'level', x: N, y: N, level: N): N => {
    const { levelSet: f } = overDual().parts as CurveFormulas<Dual<N>>
    const lifted = (each: Token | 'level', a: N) => (each === which ? variable(a) : constant(a))
    return f(lifted('x', x), lifted('y', y), lifted('level', level)).derivative
  }
  const rises = lazy(() =>
    risesWithLevel(
      real,
      level => levelSet(one, one, level),
      () => by('level', one, one, one),
    ),
  )
  const rising = (slope: N, isRising: boolean): N => slopeOfSign(real, slope, isRising)
  return {
    formula: 'levelSet',
    level: (x, y, near) => {
      const mean = mul(real.sqrt(x), real.sqrt(y))
      const start = near ?? (real.isZero(mean) ? real.add(x, y) : mean)
      return findRoot({
        quantity: 'liquidity',
        place: level => `levelSet at x = ${real.toText(x)}, y = ${real.toText(y)}, liquidity ${real.toText(level)}`,
        residual: level => levelSet(x, y, level),
        start,
        slope: rising(mul(start, by('level', x, y, start)), rises()),
        noise: zero,
        derivative: level => by('level', x, y, level),
      })
    },
    residual: levelSet,
    // What one rounding of the level amounts to.
    noise: (x, y, level) => mul(real.roundingUnit, abs(mul(level, by('level', x, y, level)))),
    // More of a token is as less liquidity.
    slope: (token, x, y, level) => rising(mul(token === 'x' ? x : y, by(token, x, y, level)), !rises()),
    gradient: (x, y, level) => ({ x: by('x', x, y, level), y: by('y', x, y, level) }),
  }
}
