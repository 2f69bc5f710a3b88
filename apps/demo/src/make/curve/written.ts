// The parts of a curve's text: its formula or bars, and its settings.

import { either as E } from 'fp-ts'
import { FORMULA } from '../../curves/formulas.js'
import type { TextProblem } from '../../curves/text-problem.js'

/** One `key=value`, and its place. */
export interface Setting {
  readonly key: string
  readonly value: string
  readonly index: number
  readonly length: number
}

/** The parts of a curve's text in the command's grammar: a formula after `f:`, or the bars of a drawing. */
export interface Written {
  readonly kind: 'formula' | 'drawing'
  /** The formula, or the heights. */
  readonly body: string
  /** The index of the body in the text. */
  readonly index: number
  readonly settings: readonly Setting[]
}

const DRAWN = 'drawn:'
const BARS = 'bars'

const settingsIn = (text: string, start: number): E.Either<TextProblem, readonly Setting[]> => {
  const settings: Setting[] = []
  let index = start
  for (const pair of text.slice(start).split(',')) {
    const at = { index, length: pair.length }
    const equals = pair.indexOf('=')
    if (equals < 1) return E.left({ ...at, message: `found ${JSON.stringify(pair)}, expected key=value` })
    const key = pair.slice(0, equals)
    if (settings.some(each => each.key === key)) return E.left({ ...at, message: `${key} is set twice` })
    settings.push({ key, value: pair.slice(equals + 1), ...at })
    index += pair.length + 1
  }
  return E.right(settings)
}

/** Splits the text of a curve into its parts. */
export const takeApart = (text: string): E.Either<TextProblem, Written> => {
  if (text.startsWith(FORMULA)) {
    const colon = text.indexOf(':', FORMULA.length)
    const body = text.slice(FORMULA.length, colon < 0 ? text.length : colon)
    const settings = colon < 0 ? E.right([]) : settingsIn(text, colon + 1)
    return E.either.map(settings, read => ({ kind: 'formula', body, index: FORMULA.length, settings: read }))
  }
  if (text.startsWith(DRAWN)) {
    return E.either.chain(settingsIn(text, DRAWN.length), (read): E.Either<TextProblem, Written> => {
      const bars = read.find(({ key }) => key === BARS)
      if (bars === undefined) {
        return E.left({ index: text.length, length: 0, message: 'found no bars, expected bars=3/5/8 or the like' })
      }
      const settings = read.filter(setting => setting !== bars)
      return E.right({ kind: 'drawing', body: bars.value, index: bars.index + BARS.length + 1, settings })
    })
  }
  const message = 'expected f: and a formula, such as f:x*y, or drawn: and bars, such as drawn:bars=3/5/8'
  return E.left({ index: 0, length: Math.min(text.length, 1), message })
}

/** The text of a curve from its parts. */
export const putTogether = (
  kind: Written['kind'],
  body: string,
  settings: Readonly<Record<string, string>>,
): string => {
  const pairs = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
  if (kind === 'drawing') return DRAWN + [`${BARS}=${body}`, ...pairs].join(',')
  return pairs.length === 0 ? FORMULA + body : `${FORMULA}${body}:${pairs.join(',')}`
}
