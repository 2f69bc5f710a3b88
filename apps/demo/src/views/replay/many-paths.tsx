// The many paths of a replay: fans, and a ranking of curves.

import '../../style/many-paths.css'
import { amount, percent, signedPercent } from '@ammeter/charts/format'
import { useEffect } from 'react'
import { MarketControl } from '../../controls/market-control.js'
import { OwnControl } from '../../controls/position-controls.js'
import { Swatch } from '../../controls/swatch.js'
import { isPool } from '../../curves/listed.js'
import { monteCarloStore } from '../../replay/stores.js'
import { useScreen } from '../../screen.js'
import { chosenOf, numberOf } from '../../settings/settings.js'
import { DroppedList } from '../../shell/dropped.js'
import { DataTable } from '../../tables/data-table.js'
import { useAgainst } from '../against-choice.js'
import { feeHandlings } from '../fee-handlings.js'
import { joined } from '../joined.js'
import { Fan } from './fan.js'
import { Progress } from './path-controls.js'
import { SpreadBar, spreadDomain } from './spread-bar.js'
import type { Simulated, useManyPaths } from './use-many-paths.js'

/** The curves of a result, if they are not those of the page. */
const otherCurves = (had: readonly { readonly label: string }[], now: readonly { readonly label: string }[]) => {
  const names = (list: readonly { readonly label: string }[]) => list.map(({ label }) => label)
  return names(had).join() === names(now).join() ? undefined : names(had)
}

const Told = ({ curves, paths }: { readonly curves: readonly Simulated[]; readonly paths: number }) => {
  const [best] = curves
  if (best === undefined) return null
  const { p50, p05 } = best.result.netVsHold
  return (
    <p className="told">
      <strong>{best.label}</strong> has the best median: half of {amount(paths)} paths end above{' '}
      <strong className={p50 < 0 ? 'negative' : undefined}>{signedPercent(p50)}</strong> vs holding, one in twenty below{' '}
      <strong className={p05 < 0 ? 'negative' : undefined}>{signedPercent(p05)}</strong>; fees beat impermanent loss on{' '}
      <strong>{percent(best.result.probabilityFeesBeatLoss)}</strong> of them.
    </p>
  )
}

/**
 * Positions in all curves on the same many paths: their fans, and one ranking.
 *
 * @param isRecorded Whether the one path has its own trades; on many paths, trades follow the volume set here.
 */
export const ManyPaths = ({
  isRecorded,
  many: { job, key, curves, failed, ranking, problem, progress, isStale, paths = 0, answeredCurves = [] },
}: {
  readonly isRecorded: boolean
  readonly many: ReturnType<typeof useManyPaths>
}) => {
  const { settings, entered, alone } = useScreen()
  const { isOwn } = useAgainst()
  const isSimulated = settings.choices.path === 'simulated'
  // A fan shown alone has no button, so it starts by itself.
  const isAsked = alone !== undefined && /^(fan|ends)-/.test(settings.embed)
  useEffect(() => {
    if (isAsked && job !== undefined && key !== undefined) monteCarloStore.run(job, key)
  }, [isAsked, key])
  // Policies other than the constant one, and pools that move, are simulated in the slow way.
  const isSlow = chosenOf(settings, 'fee') !== undefined || entered.some(({ listed }) => isPool(listed.definition))
  const others = otherCurves(answeredCurves, entered)
  const domain = spreadDomain(curves.map(({ result }) => result.netVsHold))
  const head = (row: number) => {
    const each = curves[row]
    return each === undefined ? undefined : (
      <span className="ranked">
        <span className="name">
          <Swatch colour={each.colour} />
          {each.label}
        </span>
        <SpreadBar spread={each.result.netVsHold} domain={domain} colour={each.colour} />
      </span>
    )
  }
  return (
    <section className="panel wide carlo" aria-label="Many paths">
      <h2>Many paths, the same for all curves</h2>
      <div className="row">
        <OwnControl name="paths" />
        {isSimulated ? null : (
          <>
            <OwnControl name="days" />
            <OwnControl name="seed" />
          </>
        )}
        {isRecorded ? <MarketControl /> : null}
        <button
          type="button"
          className="primary"
          disabled={job === undefined || progress !== undefined}
          onClick={() => job && key !== undefined && monteCarloStore.run(job, key)}
        >
          Run {amount(numberOf(settings, 'paths'))} paths
        </button>
        {isSlow ? (
          <p className="note">
            Every trade is solved for here: a thousand hourly paths take many minutes, fewer paths or longer steps less.
          </p>
        ) : null}
        <Progress what="Monte Carlo" progress={progress} onCancel={monteCarloStore.cancel} />
        {problem === undefined ? null : (
          <p role="alert" className="negative">
            {problem}
          </p>
        )}
        {isStale && progress === undefined ? (
          <p className="note">
            {others === undefined
              ? 'The settings have changed since: run again.'
              : `These are the paths of ${joined(others)}: run again.`}
          </p>
        ) : null}
      </div>
      {curves.length === 0 ? (
        <p className="note">
          One path is an anecdote. Run many to see how each curve fares, and how often fees beat impermanent loss.
        </p>
      ) : (
        <div className={isStale ? 'stale' : undefined}>
          <Told curves={curves} paths={paths} />
          <DataTable table={ranking} head={head} />
          <p className="note">
            The line spans nine paths of ten, the bar half of them, the dot is the median. {feeHandlings(entered)}
            {isOwn ? '' : ' Holding is of the tokens that each curve took at entry.'}
          </p>
          <div className="fans">
            {curves.map(each => (
              <Fan key={each.id} curve={each} domain={domain} />
            ))}
          </div>
        </div>
      )}
      <DroppedList dropped={failed} />
    </section>
  )
}
