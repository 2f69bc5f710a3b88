import { ImpermanentLossChart, ValueChart } from '@ammeter/charts'
import { amount, apr, dollars, loss, multiple, times } from '@ammeter/charts/format'
import { Fragment, useCallback, useMemo } from 'react'
import { Swatch } from '../controls/curve-controls.js'
import type { Entered } from '../curves/entered.js'
import { type Outcome, outcomeAt } from '../curves/outcome.js'
import { type Screen, usePublished, useRatioLines, useScreen } from '../screen.js'
import { curveFields } from '../settings/fields.js'
import { type NumberField, written } from '../settings/number-field.js'
import { rangeFields } from '../settings/range-fields.js'
import { numberOf, withChoice } from '../settings/settings.js'
import { ChartPanel } from '../shell/chart-panel.js'
import { DroppedCurves } from '../shell/dropped.js'
import { ratioDomain, useCursor } from '../shell/use-cursor.js'
import { seriesTable } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'

const lossHere = ({ loss: lost }: Outcome) => lost
const valueHere = ({ value }: Outcome) => value
const lossesOf = ({ along }: Entered) => along.map(each => each.loss)
const byLoss = (value: number | undefined) => loss(value)

/** The shaded range of the curves that trade between two prices, where there is one such curve. */
const useBands = ({ entered, axis }: Screen) =>
  useMemo(() => {
    const ranges = entered.filter(({ isBounded, trades }) => isBounded && trades.from < trades.to)
    const [first] = ranges
    if (first === undefined) return undefined
    const ends = [axis.turned(first.trades.from), axis.turned(first.trades.to)]
    return [{ from: Math.min(...ends), to: Math.max(...ends), label: first.label }]
  }, [entered, axis])

/** What there is to say of a curve at the cursor. */
const remark = ({ isTrading, entered, ratio }: Outcome): string | undefined => {
  if (isTrading) return undefined
  return ratio > entered.trades.to ? 'out of range, holds Y' : 'out of range, holds X'
}

const mirrored = (outcome: Outcome, screen: Screen): Outcome | undefined =>
  outcomeAt(outcome.entered, 1 / outcome.ratio, {
    deposit: numberOf(screen.settings, 'deposit'),
    days: numberOf(screen.settings, 'days'),
    fee: numberOf(screen.settings, 'fee'),
  })

/** The table of the first screen, as it is downloaded. */
const tableOf = (screen: Screen): Table => {
  const { outcomes, axis, at, settings } = screen
  const here = multiple(axis.turned(at))
  const there = multiple(1 / axis.turned(at))
  return {
    title: `At ${here} after ${numberOf(settings, 'days')} days`,
    columns: [
      { label: 'Curve' },
      { label: `IL at ${here}`, format: byLoss },
      { label: `IL at ${there}`, format: byLoss },
      { label: 'Value, $', format: dollars },
      { label: 'Holding, $', format: dollars },
      { label: 'Value − holding, $', format: dollars },
      { label: 'Fee APR to break even', format: apr },
      { label: 'Volume ÷ TVL a day', format: times },
      { label: 'Trades at this price' },
    ],
    rows: outcomes.map(outcome => [
      outcome.entered.label,
      outcome.loss,
      mirrored(outcome, screen)?.loss,
      outcome.value,
      outcome.hold,
      -outcome.lost,
      outcome.apr,
      outcome.turnover,
      outcome.isTrading ? 'yes' : 'no',
    ]),
  }
}

const ComparedTable = () => {
  const screen = useScreen()
  const { outcomes, at, axis, settings, change, focus } = screen
  const days = numberOf(settings, 'days')
  return (
    <section className="panel" aria-label="Every curve at the cursor">
      <div className="table">
        <table>
          <caption>
            At {multiple(axis.turned(at))} after {amount(days)} days
          </caption>
          <thead>
            <tr>
              <th scope="col">Curve</th>
              <th scope="col">vs hold</th>
              <th scope="col" className="minor">
                at {multiple(1 / axis.turned(at))}
              </th>
              <th scope="col">{dollars(numberOf(settings, 'deposit'))}</th>
              <th scope="col">Fee APR to break even</th>
              <th scope="col">Volume ÷ TVL a day</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(outcome => {
              const { entered } = outcome
              const remarked = remark(outcome)
              return (
                <tr key={entered.id} className={entered.id === focus?.entered.id ? 'focus' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="name"
                      title={`${entered.listed.definition.summary}. Say this one in the sentence.`}
                      onClick={() => change(now => withChoice(now, 'curve', entered.id))}
                    >
                      <Swatch colour={entered.colour} />
                      {entered.label}
                    </button>
                    {remarked === undefined ? null : <small className="negative">{remarked}</small>}
                  </th>
                  <td className={outcome.loss > 0 ? 'negative' : undefined}>{loss(outcome.loss)}</td>
                  <td className="minor">{loss(mirrored(outcome, screen)?.loss)}</td>
                  <td>{dollars(-outcome.lost)}</td>
                  <td>{apr(outcome.apr)}</td>
                  <td>
                    {entered.isBounded && outcome.turnover > 0 ? '≥\u00a0' : ''}
                    {times(outcome.turnover)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <DroppedCurves />
      <Notes />
    </section>
  )
}

/** Every parameter of a curve with its meaning, in the unit of the screen. */
const parameterNotes = (
  fields: readonly NumberField[],
  parameters: Readonly<Record<string, number>>,
  id: string,
  turned: (ratio: number) => number,
): readonly string[] => {
  const range = rangeFields(fields)
  const shown = (field: NumberField) => {
    const value = parameters[field.key.slice(id.length + 1)] ?? field.preset
    return field.written === 'ratio' ? turned(value) : value
  }
  const ends = range?.map(shown).sort((a, b) => a - b)
  return [
    ...(ends === undefined
      ? []
      : [`Range ${multiple(ends[0])} to ${multiple(ends[1])}: the prices at which it trades`]),
    ...fields
      .filter(field => !range?.includes(field))
      .map(field => `${field.label} ${written(field, shown(field))}: ${field.meaning}`),
  ]
}

/** What the figures rest on: every parameter in words, and what they leave out. */
const Notes = () => {
  const { entered, axis } = useScreen()
  const isAnyBounded = entered.some(({ isBounded }) => isBounded)
  return (
    <div className="note">
      <p>
        Each curve is compared with holding the tokens that it took at entry. APR and TVL are of the deposit.
        {isAnyBounded
          ? ' A curve with a range earns fees only while the price is in it, so “≥” is the least it needs: replay a path to learn how long that is.'
          : ''}
      </p>
      <dl>
        {entered.map(({ id, label, listed, parameters }) => {
          const fields = curveFields(listed)
          return fields.length === 0 ? null : (
            <Fragment key={id}>
              <dt>{label}</dt>
              <dd>{parameterNotes(fields, parameters, id, axis.turned).join('; ')}</dd>
            </Fragment>
          )
        })}
      </dl>
    </div>
  )
}

/** How much each curve loses against holding, by price ratio, and what its position is worth. */
export const Compare = () => {
  const screen = useScreen()
  const { settings, entered } = screen
  const deposit = numberOf(settings, 'deposit')
  const losses = useRatioLines(lossesOf)
  const values = useRatioLines(
    useCallback(({ along }: Entered) => along.map(({ hold, loss: lost }) => hold * (1 - lost) * deposit), [deposit]),
  )
  const bands = useBands(screen)
  const lossCursor = useCursor(lossHere, byLoss)
  const valueCursor = useCursor(valueHere, dollars)
  const mostShown = useMemo(() => [0, deposit * 3.2] as const, [deposit])
  const xColumn = { label: 'Price ratio', format: multiple }
  const lossTable = () => seriesTable('Value vs holding', xColumn, losses, byLoss)
  const valueTable = () => seriesTable('Position value, $', xColumn, values, dollars)
  usePublished(() => [tableOf(screen), lossTable(), valueTable()])

  return (
    <div className="view">
      <ComparedTable />
      <div className="charts">
        <ChartPanel
          title="LP value against holding, by price ratio"
          table={lossTable}
          draw={width => (
            <ImpermanentLossChart
              {...lossCursor}
              title="LP value against holding, by price ratio"
              description={`${entered.length} curves. Arrow keys move the price.`}
              series={losses}
              bands={bands}
              xDomain={ratioDomain}
              width={width}
              height={width < 480 ? 300 : 350}
            />
          )}
        />
        <ChartPanel
          title={`Position value, by price ratio (${dollars(deposit)} deposit)`}
          table={valueTable}
          draw={width => (
            <ValueChart
              {...valueCursor}
              title={`Position value of ${dollars(deposit)}, by price ratio`}
              series={values}
              bands={bands}
              xDomain={ratioDomain}
              yDomain={mostShown}
              width={width}
              height={270}
            />
          )}
        />
      </div>
    </div>
  )
}
