// The bar that shows the distribution of a curve's net.

import { shortPercent } from '@ammeter/charts/format'
import type { CurveOutcome } from '@ammeter/simulation/choice'
import { inkOf } from '../../instances/instance.js'
import type { NetAxis } from './net-axis.js'

interface OnAxis {
  readonly axis: NetAxis
  readonly bear: number
}

const Zero = ({ axis, bear }: OnAxis) => (
  <>
    <line x1={axis.at(0)} x2={axis.at(0)} y1="0" y2="100%" stroke="var(--ammeter-axis)" />
    {bear === 0 ? null : (
      <line
        x1={axis.at(-bear)}
        x2={axis.at(-bear)}
        y1="0"
        y2="100%"
        stroke="var(--ammeter-negative)"
        strokeDasharray="3 3"
      />
    )}
  </>
)

type OutcomeProps = OnAxis & { readonly outcome: CurveOutcome | undefined; readonly colour: number }

/** The nets of a curve, within an SVG: a line over nine cases of ten, a bar over half of them, a dot at the median. */
export const OutcomeMarks = ({ outcome, colour, ...rest }: OutcomeProps) => {
  const { at } = rest.axis
  const ink = inkOf(colour)
  const [p05, p25, p50, p75, p95] = (outcome?.quantiles ?? []).map(at)
  return (
    <>
      <Zero {...rest} />
      {p05 === undefined ? null : (
        <>
          <line x1={p25} x2={p75} y1="50%" y2="50%" stroke={ink} strokeWidth="12" opacity="0.3" />
          <line x1={p05} x2={p95} y1="50%" y2="50%" stroke={ink} strokeWidth="2" />
          <circle cx={p50} cy="50%" r="5" fill={ink} stroke="var(--ammeter-surface)" strokeWidth="1.5" />
        </>
      )}
    </>
  )
}

/** The same in a cell of the table. */
export const OutcomeBar = (props: OutcomeProps) => (
  <svg className="outcome-bar" aria-hidden="true">
    <OutcomeMarks {...props} />
  </svg>
)

/** The width of a label's character on the narrowest axis, in percent of the axis. */
const CHARACTER = 6

const percentOf = (at: string): number => Number(at.slice(0, -1))

interface NetLabel {
  readonly at: string
  readonly text: string
  readonly isBear: boolean
}

const overlap = (a: NetLabel, b: NetLabel): boolean =>
  Math.abs(percentOf(a.at) - percentOf(b.at)) < (CHARACTER * (a.text.length + b.text.length)) / 2

/** The labels of the axis: the bearable loss, and as many ticks as fit beside it, holding first. */
export const netLabels = ({ axis, bear }: OnAxis): readonly NetLabel[] => {
  const ticks = axis.ticks.map(({ net, text }) => ({ at: axis.at(net), text, isBear: false }))
  const own = bear === 0 ? [] : [{ at: axis.at(-bear), text: shortPercent(-bear), isBear: true }]
  const holding = axis.ticks.findIndex(({ net }) => net === 0)
  const labels: NetLabel[] = []
  for (const label of [...own, ...ticks.slice(holding), ...ticks.slice(0, Math.max(0, holding)).reverse()]) {
    if (!labels.some(other => overlap(label, other))) labels.push(label)
  }
  return labels
}

/** The same above the table. */
export const NetTicks = (props: OnAxis) => (
  <span className="net-ticks" aria-hidden="true">
    {netLabels(props).map(({ at, text, isBear }) => (
      <span key={at} className={isBear ? 'negative' : undefined} style={{ left: at }}>
        {text}
      </span>
    ))}
  </span>
)
