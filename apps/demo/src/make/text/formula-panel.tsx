// The panel in which a formula is typed.

import { either as E } from 'fp-ts'
import { useMemo } from 'react'
import { FORMULA } from '../../curves/formulas.js'
import { ChartPanel } from '../../shell/chart-panel.js'
import { aboutBars } from '../about-made.js'
import { BarsChart } from '../bars/bars-chart.js'
import { BarsPicture } from '../bars/bars-picture.js'
import { type Drawing, edgesOf } from '../bars/drawing.js'
import type { Course } from '../curve/course.js'
import type { Draft } from '../curve/use-draft.js'
import { putTogether, takeApart } from '../curve/written.js'
import { type Market, priceText } from '../market.js'
import { liquidityBars } from '../picture/course-lines.js'
import { ParameterSliders } from './parameter-sliders.js'
import { TextField } from './text-field.js'

const TITLE = 'Its liquidity, in multiples of full range'

/** The formula of a text, and its settings as typed; the whole text if it cannot be split. */
const formulaIn = (text: string) => {
  const apart = takeApart(text)
  if (E.isRight(apart) && apart.right.kind === 'formula') {
    const settings = Object.fromEntries(apart.right.settings.map(({ key, value }) => [key, value]))
    return { body: apart.right.body, settings }
  }
  return { body: text.startsWith(FORMULA) ? text.slice(FORMULA.length) : text, settings: {} }
}

/** The settings of letters that are still in the formula. */
const stillNamed = (settings: Readonly<Record<string, string>>, body: string) =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).test(body)),
  )

/** A field for a formula, its parameters, and its liquidity. */
export const FormulaPanel = ({
  draft,
  course,
  ratios,
  market,
  isEntered,
  onType,
}: {
  readonly draft: Draft
  readonly course: Course
  readonly ratios: readonly number[]
  readonly market: Market
  readonly isEntered: boolean
  /** Called with a typed text, which may be of another kind. */
  readonly onType: (text: string) => void
}) => {
  const { text, made, problem, set } = draft
  const { body, settings } = formulaIn(text)
  const drawing = useMemo((): Drawing | undefined => {
    const heights = liquidityBars(course)
    const [lower, upper] = [ratios[0], ratios.at(-1)]
    const isDrawn = heights.some(height => height > 0)
    return isDrawn && lower !== undefined && upper !== undefined ? { heights, lower, upper } : undefined
  }, [course, ratios])
  const type = (typed: string) => {
    // A complete text of the grammar, pasted here, is taken as it is.
    if (/^(f|drawn):/.test(typed)) onType(typed)
    else onType(putTogether('formula', typed, stillNamed(settings, typed)))
  }
  return (
    <>
      <TextField
        label="Formula"
        value={body}
        rows={2}
        isEntered={isEntered}
        problem={problem && { ...problem, index: Math.max(0, problem.index - FORMULA.length) }}
        onText={type}
      >
        <p className="note">
          A trading function such as <code>x^w * y^(1-w)</code>, an equation with the liquidity L, or the value{' '}
          <code>V(p) = …</code>; with sqrt, exp, ln, pow, min, max, abs and Φ, the normal distribution.
        </p>
      </TextField>
      {made.kind === 'formula' ? (
        <ParameterSliders
          made={made}
          onValue={(name, value) => set(putTogether('formula', made.body, { ...made.settings, [name]: value }))}
        />
      ) : null}
      <ChartPanel
        name="bars"
        title={TITLE}
        height={230}
        table={() => ({
          title: TITLE,
          columns: [{ label: 'From' }, { label: 'To' }, { label: 'Of full range' }],
          rows: (drawing?.heights ?? []).map((height, bar) => [
            ...edgesOf(drawing as Drawing, bar).map(edge => priceText(edge, market)),
            height,
          ]),
        })}
        about={() => aboutBars(made, [])}
        picture={frame => <BarsPicture {...frame} {...{ drawing, market }} fullRange={1} />}
        draw={frame =>
          drawing === undefined ? (
            <p className="note make-nothing" style={{ height: frame.height }}>
              {course.failure === undefined
                ? 'It holds no liquidity that could be drawn here.'
                : `There is no answer at ${priceText(course.failure.ratio, market)}: ${course.failure.reason}.`}
            </p>
          ) : (
            <BarsChart {...frame} drawing={drawing} fullRange={1} market={market} />
          )
        }
      />
    </>
  )
}
