// The concave functions that determine a basket: its trading function of reserves, or its value at prices.

import { type Dual, dual } from '../../arithmetic/dual.js'
import type { IngredientName } from '../../curve/definition/ingredients.js'
import { expectDual } from '../../curve/derive/expect-dual.js'
import { lazy } from '../../lazy.js'
import { risesWithLevel, slopeOfSign } from '../../level/rises.js'
import { rootFinder } from '../../solve/find-root.js'
import type { BasketFormulas } from '../definition/definition.js'
import type { BasketForms } from '../definition/formulas.js'
import { dot } from '../dot.js'

/** A value with its derivatives. */
export interface Sloped<N> {
  readonly value: N
  readonly gradient: readonly N[]
}

/** A concave, homogeneous function of a positive number for each token, of whatever degree. */
export interface Concave<N> {
  readonly formula: IngredientName
  readonly value: (at: readonly N[]) => N
  readonly sloped: (at: readonly N[]) => Sloped<N>
  /** For an implicit level set: what tells points of a level from others without a search for the level. */
  readonly implicit?: ImplicitLevel<N>
}

/** A level set as its author gave it. */
export interface ImplicitLevel<N> {
  /** Zero on a level. */
  readonly residual: (at: readonly N[], level: N) => N
  /** Its derivatives by the reserves. */
  readonly gradient: (at: readonly N[], level: N) => readonly N[]
  /** The effect of one rounding of the level. */
  readonly noise: (at: readonly N[], level: N) => N
  /** Whether it rises with the reserves. */
  readonly rises: () => boolean
}

/** Makes such a function, over any arithmetic. */
export type ConcaveOver = <M>(forms: BasketForms<M>) => Concave<M>

const formulasOf = <N>(forms: BasketForms<N>) => forms.parts as unknown as BasketFormulas<N>

/** A list of dual numbers, one of which varies. */
export const varying = <N>(forms: BasketForms<N>, at: readonly N[], which: number): readonly Dual<N>[] => {
  const { variable, constant } = dual(forms.real)
  return at.map((each, i) => (i === which ? variable(each) : constant(each)))
}

/** A function with its derivatives by dual numbers, one token at a time. */
const byDuals =
  <N>(forms: BasketForms<N>, name: string, over: (at: readonly Dual<N>[]) => Dual<N>) =>
  (at: readonly N[]): Sloped<N> => {
    const all = at.map((_, i) => expectDual(name, over(varying(forms, at, i))))
    return { value: (all[0] as Dual<N>).value, gradient: all.map(({ derivative }) => derivative) }
  }

const ofFormula =
  (formula: 'tradingFunction' | 'value'): ConcaveOver =>
  forms => ({
    formula,
    value: formulasOf(forms)[formula],
    sloped: byDuals(forms, formula, at => formulasOf(forms.overDual())[formula](at)),
  })

/** The value of given reserves: they are its derivatives. */
const ofReserves: ConcaveOver = forms => {
  const { reserves } = formulasOf(forms)
  return {
    formula: 'reserves',
    value: prices => dot(forms.real, prices, reserves(prices)),
    sloped: prices => {
      const gradient = reserves(prices)
      return { value: dot(forms.real, prices, gradient), gradient }
    },
  }
}

/** The liquidity of an implicit level set: a root, with its derivatives by the implicit function theorem. */
const ofLevelSet: ConcaveOver = <N>(forms: BasketForms<N>): Concave<N> => {
  const { real, tokens } = forms
  const { mul, div, one } = real
  const { levelSet } = formulasOf(forms)
  const { findRoot } = rootFinder(real)
  const { variable, constant } = dual(real)
  const overDual = (at: readonly Dual<N>[], level: Dual<N>) => formulasOf(forms.overDual()).levelSet(at, level)
  const byLevel = (at: readonly N[], level: N) => overDual(at.map(constant), variable(level)).derivative
  const ones = new Array<N>(tokens).fill(one)
  const rises = lazy(() =>
    risesWithLevel(
      real,
      level => levelSet(ones, level),
      () => byLevel(ones, one),
    ),
  )
  const value = (at: readonly N[]): N => {
    const sum = at.reduce(real.add)
    const mean = at.reduce((product, each) => mul(product, real.pow(each, div(one, real.of(tokens)))), one)
    const start = real.compare(mean, real.zero) > 0 && real.isFinite(mean) ? mean : sum
    return findRoot({
      quantity: 'liquidity',
      place: level => `levelSet at [${at.map(real.toText).join(', ')}], liquidity ${real.toText(level)}`,
      residual: level => levelSet(at, level),
      start,
      slope: slopeOfSign(real, mul(start, byLevel(at, start)), rises()),
      noise: real.zero,
      derivative: level => byLevel(at, level),
    })
  }
  const gradientAt = (at: readonly N[], level: N) =>
    at.map((_, i) => overDual(varying(forms, at, i), constant(level)).derivative)
  return {
    formula: 'levelSet',
    value,
    sloped: at => {
      const level = value(at)
      const perLevel = real.neg(byLevel(at, level))
      return { value: level, gradient: gradientAt(at, level).map(each => div(each, perLevel)) }
    },
    implicit: {
      residual: levelSet,
      gradient: gradientAt,
      noise: (at, level) => mul(real.roundingUnit, real.abs(mul(level, byLevel(at, level)))),
      // More of a token has the sign of less liquidity.
      rises: () => !rises(),
    },
  }
}

/** The function that each ingredient gives. */
export const CONCAVE: Readonly<Record<IngredientName, ConcaveOver>> = {
  tradingFunction: ofFormula('tradingFunction'),
  levelSet: ofLevelSet,
  reserves: ofReserves,
  value: ofFormula('value'),
}
