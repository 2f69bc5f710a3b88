// The curve of a text, over price ratios.

import {
  type Curve,
  type CurveDefinition,
  type CurveError,
  describeError,
  float64,
  type ParameterInput,
  parametersAtEntry,
  settingNames,
} from '@ammeter/core'
import { drawnCurve, formulaCurve, type TextError } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { problemOf, type TextProblem } from '../../curves/text-problem.js'
import { type Setting, takeApart, type Written } from './written.js'

/** A curve made by the user, over price ratios: the current price is 1. */
export interface MadeCurve {
  readonly kind: Written['kind']
  readonly text: string
  /** The formula, or the heights of the bars, as they stand in the text. */
  readonly body: string
  /** The settings as they stand in the text. */
  readonly settings: Readonly<Record<string, string>>
  readonly definition: CurveDefinition
  /** Every parameter; prices are ratios to the current price. */
  readonly parameters: Readonly<Record<string, number>>
  readonly curve: Curve<number>
}

/** An error of the body, at its place in the whole text. */
const inBody = ({ index: start }: Written, error: TextError): TextProblem => {
  const problem = problemOf(error)
  return { ...problem, index: start + problem.index }
}

/** An error of core, at the setting that it is about. */
const inSettings = (text: string, { settings }: Written, error: CurveError): TextProblem => {
  const named = 'parameter' in error ? error.parameter : 'given' in error ? error.given : undefined
  const { index, length }: Pick<Setting, 'index' | 'length'> = settings.find(({ key }) => key === named) ?? {
    index: 0,
    length: text.length,
  }
  return { message: describeError(error), index, length }
}

const definitionOf = (written: Written): E.Either<TextProblem, CurveDefinition> => {
  const { kind, body } = written
  const made: E.Either<TextError, CurveDefinition> = kind === 'formula' ? formulaCurve(body) : drawnCurve(body)
  return E.mapLeft((error: TextError) => inBody(written, error))(made)
}

const strayIn = ({ settings }: Written, definition: CurveDefinition): TextProblem | undefined => {
  const names = settingNames(definition)
  const stray = settings.find(({ key }) => !names.includes(key))
  if (stray === undefined) return undefined
  const allowed = names.length === 0 ? 'no parameter at all' : `one of ${names.join(', ')}`
  return {
    message: `found ${JSON.stringify(stray.key)}, expected ${allowed}`,
    index: stray.index,
    length: stray.length,
  }
}

/** Parameters over price ratios: prices among them are divided by the current price. */
const overRatios = (
  { parameters }: CurveDefinition,
  given: Readonly<Record<string, ParameterInput>>,
  entryPrice: number,
): Readonly<Record<string, ParameterInput>> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) =>
      parameters[name]?.unit === 'price' ? [name, float64.of(value) / entryPrice] : [name, value],
    ),
  )

/**
 * The curve of a text in the command's grammar, `f:x^w*y^(1-w):w=0.7` or `drawn:bars=3/5/8,width=x2`, or the error in
 * it and its place.
 *
 * @param entryPrice The current price, by which prices in the text are converted to ratios.
 */
export const madeCurve = (text: string, entryPrice: number): E.Either<TextProblem, MadeCurve> => {
  const apart = takeApart(text)
  if (E.isLeft(apart)) return apart
  const written = apart.right
  const { kind, body } = written
  const defined = definitionOf(written)
  if (E.isLeft(defined)) return defined
  const definition = defined.right
  const stray = strayIn(written, definition)
  if (stray !== undefined) return E.left(stray)
  const settings = Object.fromEntries(written.settings.map(({ key, value }) => [key, value]))
  const wrong = (error: CurveError) => inSettings(text, written, error)
  const given = parametersAtEntry<number, string, string>(definition, float64, settings, entryPrice)
  if (E.isLeft(given)) return E.left(wrong(given.left))
  const curve = definition(float64, overRatios(definition, given.right, entryPrice))
  if (E.isLeft(curve)) return E.left(wrong(curve.left))
  return E.right({
    ...{ kind, text, body, settings, definition },
    parameters: curve.right.parameters,
    curve: curve.right,
  })
}
