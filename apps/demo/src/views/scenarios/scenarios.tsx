// The view of scenarios: worst, base and best.

import { amount, multiple, signedPercent } from '@ammeter/charts/format'
import { describeSimulationError, type SimulationError } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { useCallback, useMemo, useState } from 'react'
import { FeesByChoice } from '../../controls/market-control.js'
import { NumberControl } from '../../controls/number-control.js'
import type { Entered } from '../../curves/entered.js'
import { netOnTheWay, netsOnTheWay } from '../../curves/on-the-way.js'
import type { Outcome } from '../../curves/outcome.js'
import { scenariosOf } from '../../curves/scenarios-against.js'
import { type Screen, useRatioLines, useScreen } from '../../screen.js'
import { type CaseName, caseFields, caseNames } from '../../settings/fields.js'
import { marketOf } from '../../settings/market.js'
import { numberOf, withNumbers } from '../../settings/settings.js'
import { CurveView } from '../../shell/curve-view.js'
import { useCursor } from '../../shell/use-cursor.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { AgainstChoice, useAgainst } from '../against-choice.js'
import { joined } from '../joined.js'
import { RatioChart } from '../ratio-chart.js'

const TITLES: Readonly<Record<CaseName, string>> = { worst: 'Worst', base: 'Base', best: 'Best' }
const signed = (value: number | undefined) => signedPercent(value)
const netDomain = [-0.4, 0.2] as const

/** Whole percents with one sign for all, because three of them share a narrow column. */
const wholePercents = (values: readonly (number | undefined)[]) => {
  const texts = values.map(value => (value === undefined ? 'n/a' : `${Math.round(100 * value)}`))
  return `${texts.join('\u00a0· ')}\u00a0%`
}

/** A case as the library takes it. Its volatility affects only the loss to arbitrage, which is not shown. */
const caseOf = ({ settings, axis }: Pick<Screen, 'settings' | 'axis'>, name: CaseName) => {
  const valueOfPart = (part: string) => settings.numbers[`${name}.${part}`] ?? Number.NaN
  return {
    endRatio: axis.turned(valueOfPart('price')),
    volatility: 0,
    dailyTurnover: valueOfPart('volume'),
    days: numberOf(settings, 'days'),
    feesBy: marketOf(settings).feesBy,
  }
}

/** The outcome of every curve in each case. */
const useCompared = () => {
  const { entered, settings, axis } = useScreen()
  return useMemo(
    () =>
      scenariosOf(
        entered,
        numberOf(settings, 'fee'),
        caseNames.map(name => caseOf({ settings, axis }, name)),
      ),
    [entered, settings, axis],
  )
}

/** The sentence that says which curve wins in each case. */
export const ScenariosSentence = () => {
  const { entered } = useScreen()
  const compared = useCompared()
  return (
    <h1>
      {caseNames.map((name, i) => {
        const best = compared[i]?.best ?? []
        const outcome = compared[i]?.outcomes[best[0] ?? -1]
        const net = outcome !== undefined && E.isRight(outcome) ? outcome.right.netVsHold : undefined
        return (
          <span key={name}>
            {i === 0 ? 'In' : i === caseNames.length - 1 ? ', and in' : ', in'} the {name} case{' '}
            {best.length > 1 && best.length === entered.length ? (
              <>
                <strong>all curves</strong> draw{' '}
              </>
            ) : (
              <>
                <strong>{joined(best.map(index => entered[index]?.label ?? '')) || 'no curve'}</strong>{' '}
                {best.length > 1 ? 'win' : 'wins'}{' '}
              </>
            )}
            <small>({signedPercent(net)})</small>
          </span>
        )
      })}
      , against <AgainstChoice />; fees go <FeesByChoice />.
    </h1>
  )
}

/** Why there is no outcome. */
const reasonOf = (error: SimulationError, endRatio: number): string =>
  error._tag === 'CurveFailed' && endRatio === 1
    ? 'all of its liquidity is at the price that stays, so that its fees by depth have no bound.'
    : describeSimulationError(error)

/** The assumptions of the three cases, to be edited. */
const Assumptions = () => {
  const { settings, change, axis } = useScreen()
  return (
    <section className="panel wide after-chart" aria-label="Assumptions">
      <div className="cases">
        {caseNames.map(name => (
          <fieldset key={name} className="case">
            <legend>{TITLES[name]}</legend>
            {caseFields[name].map(field => {
              const shown = (value: number) => (field.written === 'ratio' ? axis.turned(value) : value)
              return (
                <NumberControl
                  key={field.key}
                  field={field}
                  value={shown(settings.numbers[field.key] ?? field.preset)}
                  onChange={value => change(now => withNumbers(now, { [field.key]: shown(value) }))}
                />
              )
            })}
          </fieldset>
        ))}
      </div>
    </section>
  )
}

/** Three cases, worst, base and best: each curve's net against holding, and which curve wins. */
export const Scenarios = () => {
  const screen = useScreen()
  const { entered, settings, axis } = screen
  const compared = useCompared()
  const { against, isOwn } = useAgainst()
  const [chosen, setChosen] = useState<CaseName>(
    () => caseNames.find(name => settings.embed === `scenarios-${name}`) ?? 'base',
  )
  const deposit = numberOf(settings, 'deposit')
  const assumed = caseOf(screen, chosen)
  const fees = numberOf(settings, 'fee') * assumed.dailyTurnover * assumed.days
  const { feesBy } = assumed
  const earned = useMemo(() => ({ fees, feesBy }), [fees, feesBy])
  const nets = useRatioLines(useCallback((each: Entered) => netsOnTheWay(each, earned), [earned]))
  const cursor = useCursor(
    useCallback(({ entered: each, ratio }: Outcome) => netOnTheWay(each, ratio, earned), [earned]),
    signed,
  )
  const outcome = (place: number, index: number) => {
    const answer = compared[place]?.outcomes[index]
    return answer !== undefined && E.isRight(answer) ? answer.right : undefined
  }
  const table: Table = {
    title: `Net against ${against} after ${amount(numberOf(settings, 'days'))} days`,
    columns: [
      { label: 'Curve' },
      ...caseNames.map(name => ({ label: TITLES[name], format: signed })),
      { label: 'In range', place: 'minor' },
      ...caseNames.flatMap(name =>
        ['Value', 'Holding', isOwn ? 'IL' : 'Loss'].map(label => ({
          label: `${label}, ${name}`,
          place: 'download' as const,
        })),
      ),
    ],
    rows: entered.map(({ label }, index) => [
      label,
      ...caseNames.map((_, place) => outcome(place, index)?.netVsHold),
      wholePercents(caseNames.map((_, place) => outcome(place, index)?.timeInRange)),
      ...caseNames.flatMap((_, place) => {
        const { value, hold, impermanentLoss } = outcome(place, index) ?? {}
        const money = (each: number | undefined) => (each === undefined ? undefined : each * deposit)
        return [money(value), money(hold), impermanentLoss]
      }),
    ]),
  }
  const failures = compared.flatMap(({ outcomes }, place) =>
    outcomes.flatMap((answer, index) =>
      E.isLeft(answer)
        ? [
            `${entered[index]?.label}, ${caseNames[place]}: ${reasonOf(answer.left, caseOf(screen, caseNames[place] ?? 'base').endRatio)}`,
          ]
        : [],
    ),
  )
  const marks = useMemo(
    () =>
      caseNames.map(name => ({
        x: axis.turned(settings.numbers[`${name}.price`] ?? 1),
        label: TITLES[name].toLowerCase(),
      })),
    [axis, settings.numbers],
  )
  const chartTable = () => seriesTable(`Net against ${against}`, { label: 'End price', format: multiple }, nets, signed)
  return (
    <CurveView
      above={<Assumptions />}
      table={table}
      best={(row, column) => compared[column - 1]?.best.includes(row) ?? false}
      charts={[
        {
          name: chosen === 'base' ? 'scenarios' : `scenarios-${chosen}`,
          title: `Net against ${against}, by end price`,
          height: 350,
          table: chartTable,
          aside: (
            <span className="steps">
              {caseNames.map(name => (
                <button key={name} type="button" aria-pressed={name === chosen} onClick={() => setChosen(name)}>
                  {TITLES[name]}
                </button>
              ))}
            </span>
          ),
          draw: frame => (
            <RatioChart
              {...cursor}
              {...frame}
              description="The price goes straight to its end; fees are earned on the way while the curve trades."
              series={nets}
              marks={marks}
              yDomain={netDomain}
              yLabel={`Net vs ${against}`}
            />
          ),
        },
      ]}
    >
      The price goes straight from entry to its end, in the logarithm; fees are earned on the way while the curve
      trades,{' '}
      {feesBy === 'depth'
        ? 'by its depth: the volume ÷ value is that of full range. Where a price stays, peaked curves earn more than on any path that swings.'
        : 'on a daily volume that is a fraction of the position’s value then.'}{' '}
      The best of each case is in bold; the chart has the volume of the selected case.
      {failures.length === 0 ? '' : ` ${failures.join(' ')}`}
    </CurveView>
  )
}
