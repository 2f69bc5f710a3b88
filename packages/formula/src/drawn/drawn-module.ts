// Drawn liquidity as a module of TypeScript.

import { type CurveError, decimal, type ParameterInput, resolveParameters } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { numberLiteral, quotedText } from '../print/literals.js'
import { parseBars } from './bars.js'
import type { DrawingError } from './drawing-error.js'
import { ENDS, FORMULA, SUMMARY } from './drawn-curve.js'

/** The longest line of a list of heights. */
const LINE = 100

/** Heights as the elements of an array, in lines. */
const elements = (heights: readonly string[]): string =>
  heights.reduce((text, height) => {
    const line = text.slice(text.lastIndexOf('\n') + 1)
    const literal = quotedText(height)
    if (text === '') return literal
    return line.length + literal.length > LINE ? `${text},\n${literal}` : `${text}, ${literal}`
  }, '')

const moduleOf = (
  heights: readonly string[],
  { lower, upper }: { readonly [K in keyof typeof ENDS]: string },
): string => {
  const isFilled = (height: string) => Number(height) > 0
  const first = heights.findIndex(isFilled)
  const last = heights.findLastIndex(isFilled) + 1
  const list = elements(heights)
  const array = list.includes('\n') ? `[\n  ${list.replaceAll('\n', '\n  ')},\n]` : `[${list}]`
  return `/** ${SUMMARY}: the liquidity of each bar, from the lowest price to the highest. */
import { defineCurve } from '@ammeter/core'

const HEIGHTS = ${array}

export default defineCurve({
  name: 'my-curve',
  summary: ${quotedText(SUMMARY)},
  formula: String.raw\`${FORMULA}\`,
  parameters: {
    lower: { default: ${lower}, above: 0, unit: 'price', meaning: ${quotedText(ENDS.lower.meaning)} },
    upper: { default: ${upper}, above: 'lower', unit: 'price', meaning: ${quotedText(ENDS.upper.meaning)} },
  },
  range: { lower: 'lower', upper: 'upper' },
  over: (real, { lower, upper }) => {
    const { add, sub, mul, div, sqrt, min, max, zero } = real
    /** The price after so many bars: they have the same width on a logarithmic axis. */
    const edge = (bars: number) => mul(lower, real.pow(div(upper, lower), div(real.of(bars), real.of(HEIGHTS.length))))
    const bars = HEIGHTS.map((height, i) => ({ height: real.of(height), from: edge(i), to: edge(i + 1) }))
    return {
      /** The sum over the bars, each a range with its height as liquidity; differences of roots are those of prices. */
      reserves: price =>
        bars.reduce(
          ({ x, y }, { height, from, to }) => {
            const inside = min(max(price, from), to)
            const [root, low, high] = [sqrt(inside), sqrt(from), sqrt(to)]
            const toUpper = div(sub(to, inside), add(high, root))
            const toLower = div(sub(inside, from), add(root, low))
            return {
              x: add(x, div(mul(height, toUpper), mul(root, high))),
              y: add(y, mul(height, toLower)),
            }
          },
          { x: zero, y: zero },
        ),
      prices: { lower: edge(${first}), upper: edge(${last}) },
    }
  },
})
`
}

/**
 * The curve of drawn liquidity as a module of TypeScript that needs core alone, as an author would have written it by
 * hand, with the reserves of each bar added up. `ammeter check` takes it, and it gives the same numbers as the drawing.
 *
 * @param bars Heights, as `drawnCurve` takes them.
 * @param parameters The ends that become the defaults of the module: numbers or numerals.
 * @returns `DrawingError` if the text is not a drawing; `UnknownParameter` or `InvalidParameter` if the ends are not
 * valid.
 *
 * @example
 * import { drawnModule } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const made = drawnModule('3/5/8', { lower: 0.8, upper: 1.25 })
 * const lines = E.isRight(made) ? made.right.split('\n') : []
 * lines[3] // => "const HEIGHTS = ['3', '5', '8']"
 * lines[10] // => "    lower: { default: 0.8, above: 0, unit: 'price', meaning: 'price at which the first bar begins' },"
 */
export const drawnModule = (
  bars: string,
  parameters: Readonly<Partial<Record<'lower' | 'upper', ParameterInput>>> = {},
): E.Either<DrawingError | CurveError, string> => {
  const parsed = parseBars(bars)
  if (E.isLeft(parsed)) return parsed
  const resolved = resolveParameters({ name: `drawn:bars=${bars}`, parameters: ENDS }, decimal, parameters)
  if (E.isLeft(resolved)) return resolved
  const { lower = ENDS.lower.default, upper = ENDS.upper.default } = parameters
  return E.right(moduleOf(parsed.right, { lower: numberLiteral(lower), upper: numberLiteral(upper) }))
}
