import { float64 } from '../../arithmetic/float64.js'
import type { Real } from '../../arithmetic/real.js'
import { lazy } from '../../lazy.js'
import { coarsely } from '../../solve/coarse.js'
import type { Coarse, Derived, LevelsAlong } from './derived.js'

/** Levels in `float64`, asked with numbers of another arithmetic. */
export const levelsInFloat64 = <N>(real: Real<N>, levels: () => LevelsAlong<number>): LevelsAlong<N> => {
  const { of, toNumber } = real
  return {
    spotPrice: (x, y) => of(levels().spotPrice(toNumber(x), toNumber(y))),
    along: (token, x, y) => held => {
      const { other, price } = levels().along(token, toNumber(x), toNumber(y))(toNumber(held))
      return { other: of(other), price: () => of(price()) }
    },
  }
}

/** Asks a curve in `float64` where a search in more digits is to begin. */
export const inFloat64 = <N>(real: Real<N>, derive: () => Derived<number>): Coarse<N> => {
  const { of, toNumber } = real
  const derived = lazy(derive)
  const curve: Parameters<Parameters<Coarse<N>>[0]>[0] = {
    ...levelsInFloat64(real, derived),
    reserves: price => {
      const { x, y } = derived().reserves(toNumber(price))
      return { x: of(x), y: of(y) }
    },
  }
  return coarsely(real, curve, of(float64.roundingUnit))
}
