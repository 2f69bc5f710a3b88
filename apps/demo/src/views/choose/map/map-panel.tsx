// The panel of the map of choices.

import { shortPercent } from '@ammeter/charts/format'
import { useId, useMemo, useState } from 'react'
import { useAnswer, useCell, useMap } from '../../../choose/use-choice.js'
import { ChoiceControl } from '../../../controls/choice-control.js'
import { OwnControl } from '../../../controls/position-controls.js'
import { usePublished, useScreen } from '../../../screen.js'
import { withMarketApr } from '../../../settings/market.js'
import { withNumbers } from '../../../settings/settings.js'
import { DataTable } from '../../../tables/data-table.js'
import { progressWords } from '../progress-words.js'
import { AnswerAlone, PublishAnswer } from '../publish-choice.js'
import { type Cell, curveAt, fractionOf, percentOf } from './map-layout.js'
import { ALL_EVEN, MapPicture } from './map-picture.js'
import { APR_AXIS, figuresOf, MAP_TITLE, mapTable, nameOf, RULES, summaryOf, VOLATILITY_AXIS } from './map-words.js'
import { useMapCursor } from './use-map-cursor.js'

/** The reading at the cursor: the figures on all paths or, until they are ready, the curve in the picture. */
const useReading = (cell: Cell | undefined) => {
  const { entered } = useScreen()
  const { job, answer: map } = useMap()
  const own = useAnswer()
  const [volatility, marketApr] = [job.volatilities[cell?.column ?? -1], job.marketAprs[cell?.row ?? -1]]
  const at = useMemo(
    () => (volatility === undefined || marketApr === undefined ? undefined : { volatility, marketApr }),
    [volatility, marketApr],
  )
  const there = useCell(at)
  const { answer, isStale, isDone } = at === undefined ? own : there
  const { volatility: x, marketApr: y } = at ?? own.job
  const place = `${at === undefined ? 'Your pool, at' : 'At'} ${shortPercent(x)} volatility and ${shortPercent(Number(y.toPrecision(4)))} APR: `
  if (answer !== undefined && !isStale && isDone) return place + figuresOf(answer, entered, job.rule)
  if (map === undefined || cell === undefined) return `${place}…`
  return `${place}${nameOf(entered, curveAt(map, cell))}; all paths follow…`
}

const Panel = () => {
  const { change, entered } = useScreen()
  const { job, answer: map, isStale, isDone, problem } = useMap()
  const { job: own } = useAnswer()
  const [isTable, setIsTable] = useState(false)
  const id = useId()
  const { volatilities, marketAprs, rule } = job
  const { cell, ownCell, handlers } = useMapCursor(job, own, ({ column, row }) => {
    const [volatility, marketApr] = [volatilities[column], marketAprs[row]]
    if (volatility !== undefined && marketApr !== undefined)
      change(now => withMarketApr(withNumbers(now, { volatility }), marketApr))
  })
  const reading = useReading(cell)
  const table = () => mapTable(map, job, entered)
  usePublished(() => [table()], 'map')
  const summary = useMemo(() => (map === undefined ? '' : summaryOf(map, entered)), [map, entered])
  const progress = progressWords(map, isStale, isDone)
  return (
    <section className="panel map-panel" aria-label={MAP_TITLE}>
      <header>
        <h2>{MAP_TITLE}</h2>
        <ChoiceControl name="map" label="By the" options={RULES} />
        {'deviations' in rule ? <OwnControl name="deviations" /> : null}
        <button type="button" className="quiet" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          <span className="wordy">Show as </span>
          {isTable ? 'map' : 'table'}
        </button>
        <PublishAnswer part="map" isReady={map !== undefined && !isStale && isDone} />
      </header>
      {isTable ? (
        <DataTable table={table()} isScrolling />
      ) : (
        <div className={isStale && map !== undefined ? 'map stale' : 'map'}>
          <span className="axis-name beside">{APR_AXIS}</span>
          <div
            className="plot"
            role="slider"
            tabIndex={0}
            aria-label="What fits where, by volatility and what full range pays"
            aria-describedby={id}
            aria-valuemin={0}
            aria-valuemax={volatilities.length * marketAprs.length - 1}
            aria-valuenow={(cell ?? ownCell).column * marketAprs.length + (cell ?? ownCell).row}
            aria-valuetext={reading}
            {...handlers}
          >
            <MapPicture
              {...{ map, entered, volatilities, marketAprs }}
              ownColumn={ownCell.column}
              ownRow={ownCell.row}
            />
            {cell === undefined ? null : (
              <span
                className="cell"
                style={{
                  left: percentOf(cell.column / volatilities.length),
                  bottom: percentOf(cell.row / marketAprs.length),
                  width: percentOf(1 / volatilities.length),
                  height: percentOf(1 / marketAprs.length),
                }}
              />
            )}
            {progress === '' ? null : <span className="map-progress">{progress}</span>}
            <span
              className="you"
              style={{
                left: percentOf(fractionOf(volatilities, own.volatility)),
                bottom: percentOf(fractionOf(marketAprs, own.marketApr)),
              }}
            >
              <span>you</span>
            </span>
          </div>
          <span className="axis-name below">{VOLATILITY_AXIS}</span>
        </div>
      )}
      <p className="reading">{problem === undefined ? reading : `There is no map: ${problem}.`}</p>
      <p className="note">
        <svg width="22" height="8" aria-hidden="true">
          <path d="M0 4H22" {...ALL_EVEN} />
        </svg>{' '}
        σ²/8: there the mean of every curve breaks even. Curves differ in spread, not in that line. Click, or Enter,
        moves your pool.
      </p>
      <p id={id} className="unseen">
        {summary} Arrow keys move the cursor, with Shift by five cells; Enter moves your pool there.
      </p>
    </section>
  )
}

/** Which curve fits where: over volatility and what full range pays, with your pool in it. */
export const MapPanel = () => (useScreen().alone === undefined ? <Panel /> : <AnswerAlone part="map" />)
