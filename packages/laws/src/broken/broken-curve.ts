import { type CurveFormulas, type CurveParts, defineCurve, type Num, type Real } from '@ammeter/core'
import { productFormulas } from '../curve/product.js'
import type { Checkable } from '../curve/subject.js'
import type { LawName } from '../laws/law-names.js'
import type { BrokenPlugIn } from './broken-plug-in.js'

/** A curve with one deliberate mistake. */
export interface BrokenCurve extends BrokenPlugIn<Checkable<object>, LawName> {
  /** The arithmetic in which the mistake shows. */
  readonly arithmetic: 'float64' | 'decimal'
}

/** The sound formulas that most broken curves start from. */
export const sound = productFormulas

/** A curve by formulas that contain the mistake. */
export const brokenBy = (
  name: string,
  mistake: string,
  breaks: BrokenCurve['breaks'],
  over: (real: Real<Num>) => CurveParts<Num>,
  arithmetic: BrokenCurve['arithmetic'] = 'float64',
): BrokenCurve => ({
  definition: defineCurve({
    name,
    summary: mistake,
    formula: String.raw`\sqrt{x y}`,
    parameters: {},
    over,
  }) as Checkable<object>,
  mistake,
  breaks,
  arithmetic,
})

/** The wrong formulas of a curve, from sound ones. */
type Mistake = (real: Real<Num>, right: ReturnType<typeof sound>) => Partial<CurveFormulas<Num>>

/** A constant product with some formula of it replaced by a wrong one. */
export const brokenCurve = (
  name: string,
  mistake: string,
  breaks: BrokenCurve['breaks'],
  wrong: Mistake,
  arithmetic?: BrokenCurve['arithmetic'],
): BrokenCurve => {
  const over = (real: Real<Num>): CurveParts<Num> => {
    const right = sound(real)
    return { ...right, ...wrong(real, right) }
  }
  return brokenBy(name, mistake, breaks, over, arithmetic)
}
