/**
 * The curves once more, each from a single ingredient and nothing else: what core derives races against the closed forms.
 */
import { type Curve, type CurveParts, defineCurve, type Num, orThrow, type Real } from '@ammeter/core'
import { parameters } from '../races/workload.js'
import type { CurveName } from './curves.js'

type Formulas = (real: Real<Num>) => CurveParts<Num>

const { peg, weight, amplification, range } = parameters

const geometricMean = (real: Real<Num>) => {
  const w = real.of(weight)
  const rest = real.sub(real.one, w)
  const atOne = real.div(real.one, real.mul(real.pow(w, w), real.pow(rest, rest)))
  return { w, rest, valueAt: (price: Num) => real.mul(atOne, real.pow(price, w)) }
}

const inRange = (real: Real<Num>) => {
  const [lower, upper] = [real.of(range.lower), real.of(range.upper)]
  const [a, b] = [real.sqrt(lower), real.sqrt(upper)]
  return {
    a,
    b,
    reserves: (price: Num) => {
      const root = real.sqrt(real.min(real.max(price, lower), upper))
      return { x: real.sub(real.div(real.one, root), real.div(real.one, b)), y: real.sub(root, a) }
    },
  }
}

const formulas: Readonly<Record<CurveName, Readonly<Record<string, Formulas>>>> = {
  'constant-product': {
    tradingFunction: real => ({ tradingFunction: (x, y) => real.mul(x, y) }),
    levelSet: real => ({
      levelSet: (x, y, liquidity) => real.sub(real.mul(real.div(x, liquidity), real.div(y, liquidity)), real.one),
    }),
    reserves: real => ({ reserves: price => ({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }) }),
    value: real => ({ value: price => real.mul(real.of(2), real.sqrt(price)) }),
  },
  'constant-sum': {
    tradingFunction: real => ({ tradingFunction: (x, y) => real.add(real.mul(real.of(peg), x), y) }),
    reserves: real => ({
      reserves: price => {
        const side = real.compare(price, real.of(peg))
        const y = side < 0 ? real.zero : side > 0 ? real.one : real.of(0.5)
        return { x: real.div(real.sub(real.one, y), real.of(peg)), y }
      },
    }),
    value: real => ({ value: price => real.min(real.div(price, real.of(peg)), real.one) }),
  },
  weighted: {
    tradingFunction: real => {
      const { w, rest } = geometricMean(real)
      return { tradingFunction: (x, y) => real.mul(real.pow(x, w), real.pow(y, rest)) }
    },
    reserves: real => {
      const { w, rest, valueAt } = geometricMean(real)
      return {
        reserves: price => ({
          x: real.div(real.mul(w, valueAt(price)), price),
          y: real.mul(rest, valueAt(price)),
        }),
      }
    },
    value: real => ({ value: geometricMean(real).valueAt }),
  },
  stableswap: {
    levelSet: real => {
      const N = real.of(2 * amplification)
      return {
        levelSet: (x, y, D) => {
          const sum = real.div(real.mul(N, real.add(x, y)), D)
          const product = real.mul(real.div(x, D), real.div(y, D))
          return real.sub(real.add(sum, real.sub(real.one, N)), real.div(real.of(0.25), product))
        },
      }
    },
  },
  concentrated: {
    levelSet: real => {
      const { a, b } = inRange(real)
      const perB = real.div(real.one, b)
      return {
        levelSet: (x, y, liquidity) =>
          real.sub(real.mul(real.add(real.div(x, liquidity), perB), real.add(real.div(y, liquidity), a)), real.one),
      }
    },
    reserves: real => ({ reserves: inRange(real).reserves }),
    value: real => {
      const { reserves } = inRange(real)
      return {
        value: price => {
          const { x, y } = reserves(price)
          return real.add(real.mul(price, x), y)
        },
      }
    },
  },
}

/** The single ingredients that a curve is derived from. */
export const ingredientsOf = (curve: CurveName): readonly string[] => Object.keys(formulas[curve])

/** A curve derived from one ingredient, in an arithmetic, with the parameters that it races with. */
export const derivedOver = <N>(curve: CurveName, ingredient: string, real: Real<N>): Curve<N> => {
  const over = formulas[curve][ingredient]
  if (over === undefined) throw new Error(`${curve} is not derived from ${ingredient}.`)
  const name = `${curve} from its ${ingredient}`
  return orThrow(defineCurve({ name, summary: name, formula: '', parameters: {}, over })(real, {}))
}
