import { type CurveFormulas, type CurveParts, defineCurve, type Num, type Real } from '@ammeter/core'
import type { Checkable } from '../curve/subject.js'
import type { LawName } from '../statements.js'

/** A curve with one deliberate mistake. */
export interface BrokenCurve {
  readonly definition: Checkable<object>
  /** The mistake, in one line. */
  readonly mistake: string
  /** Laws that must reject it; others may. */
  readonly breaks: readonly LawName[]
  /** The arithmetic in which the mistake shows. */
  readonly arithmetic: 'float64' | 'decimal'
}

/** The sound formulas that most broken curves start from: a constant product. */
export const sound = (real: Real<Num>) => ({
  tradingFunction: (x: Num, y: Num) => real.mul(real.sqrt(x), real.sqrt(y)),
  spotPrice: (x: Num, y: Num) => real.div(y, x),
  reserves: (price: Num) => {
    const root = real.sqrt(price)
    return { x: real.div(real.one, root), y: root }
  },
  exactIn: (_tokenIn: 'x' | 'y', reserveIn: Num, reserveOut: Num, amountIn: Num) => {
    const share = real.div(reserveOut, real.add(reserveIn, amountIn))
    return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
  },
  exactOut: (_tokenIn: 'x' | 'y', reserveIn: Num, reserveOut: Num, amountOut: Num) =>
    real.mul(reserveIn, real.div(amountOut, real.sub(reserveOut, amountOut))),
})

/** The formulas of a broken curve, from sound ones. */
type Mistake = (real: Real<Num>, right: ReturnType<typeof sound>) => Partial<CurveFormulas<Num>>

/** A constant product with some formula of it replaced by a wrong one. */
export const brokenCurve = (
  name: string,
  mistake: string,
  breaks: readonly LawName[],
  wrong: Mistake,
  arithmetic: BrokenCurve['arithmetic'] = 'float64',
): BrokenCurve => ({
  definition: defineCurve({
    name,
    summary: mistake,
    formula: String.raw`\sqrt{x y}`,
    parameters: {},
    over: (real): CurveParts<Num> => {
      const right = sound(real)
      return { ...right, ...wrong(real, right) }
    },
  }) as Checkable<object>,
  mistake,
  breaks,
  arithmetic,
})
