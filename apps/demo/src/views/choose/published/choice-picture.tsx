// The picture of the first screen's distributions, for publishing.

import { dashWith, Picture } from '@ammeter/charts'
import { dollars, percent, signedPercent } from '@ammeter/charts/format'
import type { Answer } from '../../../choose/job.js'
import type { Entered } from '../../../curves/entered.js'
import { inkOf } from '../../../instances/instance.js'
import type { ChartFrame } from '../../../shell/chart.js'
import { whereItTrades } from '../curve-words.js'
import { type NetAxis, netAxis } from '../net-axis.js'
import { netLabels, OutcomeMarks } from '../outcome-bar.js'
import { headingOf } from './heading.js'

interface ChoicePictureProps extends ChartFrame {
  readonly entered: readonly Entered[]
  readonly answer: Answer | undefined
  readonly bear: number
  readonly deposit: number
  /** The price at entry, in the unit of the screen. */
  readonly entryPrice: number
}

/** Narrower pictures have fewer columns, and the name of a curve above its bar. */
const NARROW = 560

const HEAD = 28
const BAR = 46
const NARROW_BAR = 32

/** The height of a name above its bar. */
const NAME = 24

type Outcome = NonNullable<Answer['curves'][number]['outcome']>

/** The figures beside the bars, and the widths of their columns. */
const columnsOf = (isNarrow: boolean, deposit: number) => {
  const all = [
    { head: 'Middle', width: 74, text: ({ median }: Outcome) => signedPercent(median) },
    { head: '1 in 20', width: 74, text: ({ worstTwentieth }: Outcome) => signedPercent(worstTwentieth) },
    { head: 'Beats holding', width: 98, text: ({ beatsHolding }: Outcome) => percent(beatsHolding) },
    { head: 'Fees', width: 78, text: ({ fees }: Outcome) => dollars(fees * deposit) },
  ]
  return isNarrow ? all.slice(0, 2).map(each => ({ ...each, width: 68 })) : all
}

/** The columns of the picture, from left to right. */
const layoutOf = (width: number, deposit: number) => {
  const isNarrow = width < NARROW
  const columns = columnsOf(isNarrow, deposit)
  const left = isNarrow ? 0 : 178
  const right = width - columns.reduce((sum, each) => sum + each.width, 12)
  const rows = isNarrow ? { above: NAME, bar: NARROW_BAR } : { above: 0, bar: BAR }
  const ends = columns.map((_, last) => columns.slice(0, last + 1).reduce((sum, each) => sum + each.width, right + 4))
  return { isNarrow, width, left, right, columns: columns.map((each, i) => ({ ...each, end: ends[i] })), ...rows }
}

type Layout = ReturnType<typeof layoutOf>

/** The row of a curve: its bar and its figures, or why there are none. */
const Came = ({
  colour,
  found: { outcome, problem } = {},
  layout: { width, left, right, columns, bar },
  axis,
  bear,
  y,
}: {
  readonly colour: number
  readonly found: Partial<Answer['curves'][number]> | undefined
  readonly layout: Layout
  readonly axis: NetAxis
  readonly bear: number
  readonly y: number
}) =>
  problem === undefined ? (
    <>
      <svg x={left} width={right - left} y={y} height={bar} aria-hidden="true">
        <OutcomeMarks {...{ axis, bear, outcome, colour }} />
      </svg>
      {columns.map(({ head, text, end }, column) => {
        const isBeyond = column === 1 && outcome !== undefined && outcome.worstTwentieth < -bear
        return (
          <text
            key={head}
            x={end}
            y={y + bar / 2 + 4}
            textAnchor="end"
            fill={isBeyond ? 'var(--ammeter-negative)' : undefined}
          >
            {outcome === undefined ? '…' : text(outcome)}
          </text>
        )
      })}
    </>
  ) : (
    <svg x={left} y={y} width={width - left} height={bar} fill="var(--ammeter-negative)" aria-hidden="true">
      <text x={8} y={bar / 2 + 4}>
        {problem}
      </text>
    </svg>
  )

/** The distributions of all curves with their figures, as in the table of the first screen. */
export const ChoicePicture = ({ entered, answer, bear, deposit, entryPrice, ...frame }: ChoicePictureProps) => {
  const layout = layoutOf(frame.width, deposit)
  const { isNarrow, width, left, right, columns, above, bar } = layout
  const height = above + bar
  const top = headingOf(frame)
  const axis = netAxis(answer, bear)
  return (
    <Picture {...frame} height={top + HEAD + height * entered.length + 6}>
      <g fill="var(--ammeter-quiet)">
        <svg x={left} y={top} width={right - left} height={HEAD} textAnchor="middle" aria-hidden="true">
          {netLabels({ axis, bear })
            .filter(({ isBear }) => isBear || !isNarrow)
            .map(({ at, text, isBear }) => (
              <text key={at} x={at} y={18} fill={isBear ? 'var(--ammeter-negative)' : undefined}>
                {text}
              </text>
            ))}
        </svg>
        {columns.map(({ head, end }) => (
          <text key={head} x={end} y={top + 18} textAnchor="end">
            {head}
          </text>
        ))}
      </g>
      {entered.map((each, row) => {
        const { id, label, colour } = each
        const isChosen = answer?.choice === id
        const y = top + HEAD + height * row
        return (
          <g key={id} fill="var(--ammeter-text)" fontWeight={isChosen ? 600 : undefined}>
            {isChosen ? <rect y={y} width={width} height={height} fill="var(--ammeter-band)" /> : null}
            <path d={`M0 ${y}H${width}`} stroke="var(--ammeter-grid)" />
            <path d={`M8 ${y + 17}h20`} stroke={inkOf(colour)} strokeWidth={2.5} strokeDasharray={dashWith(colour)} />
            <svg x={36} y={y} width={(isNarrow ? width : left) - 40} height={height} aria-hidden="true">
              <text y={21}>{label}</text>
              {isNarrow ? null : (
                <text y={37} fontSize={11} fontWeight={400} fill="var(--ammeter-quiet)">
                  {whereItTrades(each, entryPrice)}
                </text>
              )}
            </svg>
            <Came
              {...{ colour, layout, axis, bear }}
              y={y + above}
              found={answer?.curves.find(other => other.id === id)}
            />
          </g>
        )
      })}
    </Picture>
  )
}
