import { amount, count, percent, signedPercent } from '@ammeter/charts/format'
import { Suspense, useState } from 'react'
import type { Answer } from '../../choose/job.js'
import { HOUR, PATHS, stepSecondsOf } from '../../choose/question.js'
import { useAnswer } from '../../choose/use-choice.js'
import { usePublished, useScreen } from '../../screen.js'
import { durationText } from '../../settings/duration-text.js'
import { numberOf, withChoice } from '../../settings/settings.js'
import { later } from '../../shell/later.js'
import { CHOICE } from '../../shell/skip-link.js'
import type { Table } from '../../tables/table.js'
import { ChoiceTable } from './choice-table.js'
import { CommandButton } from './command-button.js'
import { FitButton } from './fit-button.js'
import { MapPanel } from './map/map-panel.js'
import { progressWords } from './progress-words.js'

const InstanceSheet = later(async () => (await import('../../instances/instance-sheet.js')).InstanceSheet)

const signed = (value: number | undefined) => signedPercent(value)

/** The figures of the answer, to download. */
const tableOf = (title: string, answer: Answer | undefined, labelOf: (id: string) => string): Table => ({
  title,
  columns: [
    { label: 'Curve' },
    ...['5 %', '25 %', 'Middle', '75 %', '95 %'].map(label => ({ label: `Net, ${label}`, format: signed })),
    { label: 'Beats holding', format: value => percent(value) },
    { label: 'Fees, of the deposit', format: value => percent(value) },
  ],
  rows: (answer?.curves ?? []).map(({ id, outcome }) => [
    labelOf(id),
    ...(outcome?.quantiles ?? Array.from({ length: 5 }, () => undefined)),
    outcome?.beatsHolding,
    outcome?.fees,
  ]),
})

/** The curves side by side on common paths, and where each of them fits. */
export const ChoiceSection = () => {
  const { settings, change, entered, axis } = useScreen()
  const { job, answer, isStale, isDone } = useAnswer()
  const [open, setOpen] = useState<string>()
  const { days, bear } = job
  const title = `After ${amount(days)} ${days === 1 ? 'day' : 'days'}, against holding`
  usePublished(() => [tableOf(title, answer, id => entered.find(each => each.id === id)?.label ?? id)], 'choice')
  const step = stepSecondsOf(days)
  return (
    <div className="choose">
      <section className="panel" id={CHOICE} tabIndex={-1} aria-label={title}>
        <header>
          <h2>{title}</h2>
          <span className="progress-words">{progressWords(answer, isStale, isDone)}</span>
        </header>
        <p className="note">
          {count(PATHS)} paths, the same for all,{' '}
          {step === HOUR ? 'hourly' : `in steps of ${durationText(Math.round(step))}`}; fees by depth. The line spans
          nine cases of ten, the bar half of them, the dot is the middle.
        </p>
        <div className={isStale && answer !== undefined ? 'stale' : undefined}>
          <ChoiceTable
            {...{ title, entered, answer, bear, change }}
            deposit={numberOf(settings, 'deposit')}
            entryPrice={axis.turned(numberOf(settings, 'price'))}
            onOpen={setOpen}
          />
        </div>
        <p className="deeds">
          <FitButton job={job} />
          <button type="button" className="link" onClick={() => change(now => withChoice(now, 'view', 'make'))}>
            Make a curve
          </button>
          <CommandButton job={job} deposit={numberOf(settings, 'deposit')} />
        </p>
      </section>
      <MapPanel />
      <Suspense>
        {open === undefined ? null : <InstanceSheet key={open} id={open} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  )
}
