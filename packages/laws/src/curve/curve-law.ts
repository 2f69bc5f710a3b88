// Laws of curves: how they are written and run.

import type { Curve, Num, Real } from '@ammeter/core'
import type { Drawing } from '../draw/drawing.js'
import type { LawInputs } from '../draw/law-inputs.js'
import type { LawRun, LawRuns } from '../run/law-run.js'
import { textsOfInputs } from '../texts/inputs.js'
import { toVerdict } from '../verdict/to-verdict.js'
import type { Verdict } from '../verdict/verdict.js'
import type { CurveSubject } from './subject.js'

/** A law of curves as its author writes it: `I` is what it is asked with, and `H` the function that asks it. */
export interface CurveLawAuthoring<I, H> {
  /** The name that it is exported by. */
  readonly name: string
  /** What it demands, in one line. */
  readonly statement: string
  /** Draws what it is asked with, or says why it does not apply to the curve. */
  readonly draw: (drawing: Drawing<Num>) => LawInputs<I>
  /** Asks it of a curve, in any arithmetic: the curve first, then what it is asked with. It may throw. */
  readonly holds: H
  /** Asks it of a curve's forms, where the curve alone is not enough; left out, `holds(curve, inputs)`. */
  readonly ask?: (holds: H, subject: CurveSubject<Num>) => (inputs: I) => Verdict
  /** What it was asked with, in words by name; left out, every input by its name. */
  readonly explain?: CurveLawParts<H>['explain']
  /** Whether rounding excuses no failure, so that it is not asked again in more digits; left out, `false`. */
  readonly isExact?: boolean
}

/** What a law of curves is, beside the function that it is called as. */
export interface CurveLawParts<H> {
  readonly name: string
  /** What it demands, in one line. */
  readonly statement: string
  /** Draws what it is asked with, or says why it does not apply to the curve. */
  readonly draw: (drawing: Drawing<Num>) => LawInputs<object>
  /** The law itself: it always answers a verdict. */
  readonly holds: H
  /** Asks it of a curve and of the other forms of the curve that it needs. */
  readonly ask: (subject: CurveSubject<Num>) => (inputs: object) => Verdict
  /** What it was asked with, in words by name. If the curve did not answer for all of it, what is known. */
  readonly explain: (real: Real<Num>, inputs: object) => Readonly<Record<string, string>>
  /** Whether rounding excuses no failure. */
  readonly isExact: boolean
}

/**
 * A law of curves: one value, which is called with a curve and what to ask it with.
 *
 * @typeParam H The function that asks it.
 */
export type CurveLaw<H = unknown> = H & CurveLawParts<H>

type Holds = (...given: readonly unknown[]) => Verdict

/**
 * A law of curves: one demand on every curve, what it is tried with, and what a failure means.
 *
 * @param authored Its name, what it demands, what it draws, and whether it holds for a curve and inputs.
 */
export const curveLaw = <I extends object, H>(authored: CurveLawAuthoring<I, H>): CurveLaw<H> => {
  const { name, statement, draw, holds, explain = textsOfInputs, isExact = false } = authored
  const law = ((...given) => toVerdict(() => (holds as Holds)(...given))) as Holds as CurveLaw<H>
  type OfCurve = (curve: Curve<Num>, inputs: I) => Verdict
  const {
    ask = (of: H, { curve }) =>
      inputs =>
        (of as OfCurve)(curve, inputs),
  } = authored
  const askOf = (subject: CurveSubject<Num>) => ask(law, subject) as (inputs: object) => Verdict
  const parts = { statement, draw, holds: law, ask: askOf, explain, isExact }
  Object.defineProperty(law, 'name', { value: name })
  return Object.assign(law as object, parts) as CurveLaw<H>
}

/** The verdicts of a law on a curve, in any arithmetic: what is thrown counts against the curve. */
export const verdictsOf = <N>(law: CurveLaw, subject: CurveSubject<N>): ((inputs: object) => Verdict) => {
  const ask = law.ask(subject as unknown as CurveSubject<Num>)
  return inputs => toVerdict(() => ask(inputs))
}

/**
 * The runs of a law on a curve: what is drawn becomes its inputs, for which the curve may have to be asked, and the law is
 * asked with them.
 */
export const lawRuns = <N>(law: CurveLaw, drawing: Drawing<N>, verdictOn: (inputs: object) => Verdict): LawRuns => {
  const { real } = drawing as unknown as Drawing<Num>
  const drawn = law.draw(drawing as unknown as Drawing<Num>)
  if ('reason' in drawn) return drawn
  return drawn.map(({ known, inputs }) => (): LawRun => {
    let asked = known
    const verdict = toVerdict(() => {
      const complete = inputs()
      asked = complete
      return verdictOn(complete)
    })
    return { verdict, inputs: () => law.explain(real, asked) }
  })
}
