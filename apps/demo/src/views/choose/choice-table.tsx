// The table of curves on the first screen, with the distribution of their nets.

import { dollars, percent, signedPercent } from '@ammeter/charts/format'
import { memo, type ReactNode } from 'react'
import type { Answer } from '../../choose/job.js'
import { Swatch } from '../../controls/swatch.js'
import type { Entered } from '../../curves/entered.js'
import { Thumbnail } from '../../instances/thumbnail.js'
import type { Screen } from '../../screen.js'
import { withChoice } from '../../settings/settings.js'
import { whereItTrades } from './curve-words.js'
import { againstLoss, onPaths } from './explained.js'
import { netAxis } from './net-axis.js'
import { NetTicks, OutcomeBar } from './outcome-bar.js'

interface ChoiceTableProps extends Pick<Screen, 'change'> {
  readonly title: string
  readonly entered: readonly Entered[]
  readonly answer: Answer | undefined
  readonly bear: number
  readonly deposit: number
  /** The price at entry, in the unit of the screen. */
  readonly entryPrice: number
  readonly onOpen: (id: string) => void
}

/** A figure that links to the view which explains it. */
const Figure = ({
  text,
  opens,
  onOpen,
  isNegative = false,
}: {
  readonly text: string
  readonly opens: string
  readonly onOpen: () => void
  readonly isNegative?: boolean
}) => (
  <button type="button" className={isNegative ? 'figure negative' : 'figure'} title={opens} onClick={onOpen}>
    {text}
  </button>
)

const PATHS = 'Opens Replay: a path of this market, and many'
const FEES = 'Opens Break-even: fees against the loss'
const DEPTH = 'Shows its depth below'

/** Unfolds the panel of depth and scrolls to it. */
const showDepth = (change: Screen['change']) => () => {
  change(now => withChoice(now, 'depth', 'open'))
  document.getElementById('panel-depth')?.scrollIntoView({ block: 'start' })
}

const ChoiceRow = ({ each, bar, ...props }: ChoiceTableProps & { readonly each: Entered; readonly bar: ReactNode }) => {
  const { answer, deposit, entryPrice, bear, change, onOpen } = props
  const { id, label, name, parameters, colour } = each
  const { outcome, problem } = answer?.curves.find(other => other.id === id) ?? {}
  const replay = () => change(now => onPaths(now, id))
  const breakEven = () => change(now => againstLoss(now, id))
  const isChosen = answer?.choice === id
  const net = (value: number | undefined) => (outcome === undefined ? '…' : signedPercent(value))
  const opening = (text: string, opens: string, view: () => void, isNegative = false) => (
    <Figure {...{ text, opens, isNegative }} onOpen={view} />
  )
  const beats = opening(outcome === undefined ? '…' : percent(outcome.beatsHolding), PATHS, replay)
  const fees = opening(outcome === undefined ? '…' : dollars(outcome.fees * deposit), FEES, breakEven)
  const liquidity = (
    <button type="button" className="figure" title={DEPTH} onClick={showDepth(change)}>
      <Thumbnail curve={name} parameters={parameters} look={colour} />
      <span className="unseen">Liquidity of {label}</span>
    </button>
  )
  const isBeyond = outcome !== undefined && outcome.worstTwentieth < -bear
  return (
    <>
      <tr className={`continued${isChosen ? ' focus' : ''}`}>
        <th scope="row">
          <button type="button" className="name" title="Opens its settings" onClick={() => onOpen(id)}>
            <Swatch colour={colour} />
            {label}
          </button>
          {isChosen ? <span className="unseen"> (the answer)</span> : null}
          <small>{whereItTrades(each, entryPrice)}</small>
        </th>
        <td className="minor">{liquidity}</td>
        {problem === undefined ? (
          <>
            <td className="net">{bar}</td>
            <td className="best">{opening(net(outcome?.median), PATHS, replay)}</td>
            <td>{opening(net(outcome?.worstTwentieth), PATHS, replay, isBeyond)}</td>
            <td className="minor">{beats}</td>
            <td className="minor">{fees}</td>
          </>
        ) : (
          <td colSpan={5} className="negative text">
            {problem}
          </td>
        )}
      </tr>
      <tr className={`below${isChosen ? ' focus' : ''}`}>
        <td colSpan={4}>
          <span className="narrow">{liquidity}</span> <span className="narrow">beats holding {beats}</span>{' '}
          <span className="narrow">fees {fees}</span>
        </td>
      </tr>
    </>
  )
}

/** A row for each curve: its liquidity, the distribution of its net on one axis, and the figures behind the answer. */
export const ChoiceTable = memo((props: ChoiceTableProps) => {
  const { title, entered, answer, bear } = props
  const axis = netAxis(answer, bear)
  return (
    <div className="table">
      <table className="choice">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Curve</th>
            <th scope="col" className="minor">
              Liquidity
            </th>
            <th scope="col" className="net">
              <span className="unseen">Net against holding</span>
              <NetTicks axis={axis} bear={bear} />
            </th>
            <th scope="col">Middle</th>
            <th scope="col">1 in 20</th>
            <th scope="col" className="minor">
              Beats holding
            </th>
            <th scope="col" className="minor">
              Fees
            </th>
          </tr>
        </thead>
        <tbody>
          {entered.map(each => (
            <ChoiceRow
              key={each.id}
              {...props}
              each={each}
              bar={
                <OutcomeBar
                  {...{ axis, bear }}
                  colour={each.colour}
                  outcome={answer?.curves.find(({ id }) => id === each.id)?.outcome}
                />
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  )
})
