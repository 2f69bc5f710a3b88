// The controls of a replay's path.

import { shortPercent } from '@ammeter/charts/format'
import { type BuiltInHistory, histories } from '@ammeter/histories'
import type { PathFormat } from '@ammeter/simulation/csv'
import { useId } from 'react'
import { ChoiceControl } from '../../controls/choice-control.js'
import { FEES_BY, MarketControl } from '../../controls/market-control.js'
import { NumberControl } from '../../controls/number-control.js'
import { PlugInControl } from '../../controls/plug-in-controls.js'
import { OwnControl } from '../../controls/position-controls.js'
import type { Replayed } from '../../replay/job.js'
import { useScreen } from '../../screen.js'
import { ownField } from '../../settings/fields.js'
import { HISTORY, historyOf } from '../../settings/history-paths.js'
import { numberOf, withChoice, withNumbers } from '../../settings/settings.js'
import { AlertControls } from './alert-controls.js'

/** A price history of the user's, chosen or dropped anywhere on the page. */
export const FileChoice = ({ isSmall = false }: { readonly isSmall?: boolean }) => {
  const { file, takeFile } = useScreen()
  const id = useId()
  return (
    <span className={isSmall ? 'file small' : 'file'}>
      <label htmlFor={id}>{isSmall ? 'or a file of prices' : (file?.name ?? 'Choose a file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen !== undefined) takeFile(chosen)
          // Lets the user choose the same file again after correcting it.
          target.value = ''
        }}
      />
    </span>
  )
}

/** The progress of a job, and a button that ends it. */
export const Progress = ({
  what,
  progress,
  onCancel,
}: {
  readonly what: string
  readonly progress: number | undefined
  readonly onCancel: () => void
}) => (
  <p className="progress" aria-live="polite">
    {progress === undefined ? null : (
      <>
        <progress value={progress} max={1} aria-label={what} /> {shortPercent(Math.round(100 * progress) / 100)}{' '}
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </>
    )}
  </p>
)

/** The price model of a simulated path, its parameters and its step. */
const ModelControls = () => {
  const { change } = useScreen()
  return (
    <>
      <PlugInControl kind="model" />
      <OwnControl name="step" />
      <OwnControl name="seed" />
      <button
        type="button"
        className="quiet"
        onClick={() => change(now => withNumbers(now, { seed: (numberOf(now, 'seed') + 1) % 4_294_967_296 }))}
      >
        another path
      </button>
    </>
  )
}

/** The decimals and the order of tokens in a pool's records. */
const TokenControls = () => (
  <>
    <ChoiceControl name="base" label="X is" options={{ token0: 'token0', token1: 'token1' }} />
    <OwnControl name="decimals0" />
    <OwnControl name="decimals1" />
  </>
)

/** The market that trades where a path has no volume of its own. */
const MarketControls = () => (
  <>
    <MarketControl />
    <ChoiceControl name="feesBy" label="Others earn" options={FEES_BY} />
  </>
)

/** The volume along a file of prices: its own, if it has any, or a chosen turnover. */
const VolumeControls = ({ format }: { readonly format: PathFormat | undefined }) => {
  const { settings } = useScreen()
  const { volume } = settings.choices
  const isWithout = volume === 'file' && format?.kind === 'prices' && format.columns.volume === undefined
  if (isWithout) return <MarketControls />
  return (
    <>
      <ChoiceControl name="volume" label="Volume" options={{ file: 'as recorded', set: 'as set here' }} />
      {volume === 'set' ? (
        <MarketControls />
      ) : (
        <>
          <OwnControl name="volumeShare" />
          <OwnControl name="poolValue" />
        </>
      )}
    </>
  )
}

/** The peg of a file of prices: the assumed one is shown, and can be set. */
const PegControl = ({ peg }: { readonly peg: number }) => {
  const { settings, change, axis } = useScreen()
  const set = numberOf(settings, 'peg')
  return (
    <>
      <NumberControl
        field={{ ...ownField('peg'), bounds: { above: 0, atMost: 1e12 } }}
        hasSlider={false}
        value={set > 0 ? axis.turned(set) : peg}
        onChange={value => change(now => withNumbers(now, { peg: axis.turned(value) }))}
      />
      {set > 0 ? (
        <button
          type="button"
          className="quiet"
          title="1 where the first price is within 5 % of it, else the first price"
          onClick={() => change(now => withNumbers(now, { peg: 0 }))}
        >
          default peg
        </button>
      ) : null}
    </>
  )
}

/** The description of a history, and its source. */
const HistorySource = ({ history }: { readonly history: BuiltInHistory }) => {
  const { source, summary } = history
  return (
    <p className="note source">
      {summary}. Source:{' '}
      <a href={source.url} rel="noreferrer">
        {source.project}
      </a>
      , {source.origin}; {source.licence}, {source.copyright}.
    </p>
  )
}

/** The choice of the path: simulated, a built-in history, or a file. */
export const PathChoices = () => {
  const { settings, change } = useScreen()
  const { path } = settings.choices
  const choice = (value: string, text: string, title?: string) => (
    <button
      key={value}
      type="button"
      title={title}
      aria-pressed={path === value}
      onClick={() => change(now => withChoice(now, 'path', value))}
    >
      {text}
    </button>
  )
  return (
    <span className="steps wide paths">
      {choice('simulated', 'Simulated path')}
      {histories.map(({ name, base, quote, from, to, summary }) =>
        choice(HISTORY + name, `${base}/${quote} ${monthOf(from)} – ${monthOf(to)}`, summary),
      )}
      {choice('file', 'CSV or JSON')}
    </span>
  )
}

const monthOf = (time: string): string =>
  new Date(time).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The path, whether simulated, a history or from a file, and its settings. */
export const PathControls = ({ replayed }: { readonly replayed: Replayed | undefined }) => {
  const format = replayed?.format
  const { settings } = useScreen()
  const { path } = settings.choices
  const history = historyOf(path)
  return (
    <section className="panel wide path after-chart" aria-label="Path">
      {path === 'simulated' ? (
        <>
          <ModelControls />
          <MarketControls />
          <FileChoice isSmall />
        </>
      ) : (
        <>
          {path === 'file' ? <FileChoice /> : null}
          {format?.kind === 'pool' ? <TokenControls /> : <VolumeControls format={format} />}
          {replayed === undefined || format === undefined ? null : <PegControl peg={replayed.peg} />}
        </>
      )}
      {history === undefined ? null : <HistorySource history={history} />}
      <div className="row">
        <PlugInControl kind="strategy" />
      </div>
      <details className="alert-settings">
        <summary>Alerts along the path</summary>
        <div className="row">
          <AlertControls />
        </div>
      </details>
    </section>
  )
}
