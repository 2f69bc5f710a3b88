import { count } from '@ammeter/charts/format'
import { Suspense, useState } from 'react'
import { PATHS } from '../../choose/question.js'
import { useAnswer } from '../../choose/use-choice.js'
import { usePublished, useScreen } from '../../screen.js'
import { numberOf, withChoice } from '../../settings/settings.js'
import { later } from '../../shell/later.js'
import { CHOICE } from '../../shell/skip-link.js'
import { BAR_WORDS, choiceFigures, choiceTitle, FEE_WORDS, stepWords } from './choice-figures.js'
import { ChoiceTable } from './choice-table.js'
import { CommandButton } from './command-button.js'
import { FitButton } from './fit-button.js'
import { MapPanel } from './map/map-panel.js'
import { progressWords } from './progress-words.js'
import { AnswerAlone, PublishAnswer } from './publish-choice.js'

const InstanceSheet = later(async () => (await import('../../instances/instance-sheet.js')).InstanceSheet)

const ChoicePanel = () => {
  const { settings, change, entered, axis } = useScreen()
  const { job, answer, isStale, isDone } = useAnswer()
  const [open, setOpen] = useState<string>()
  const { days, bear } = job
  const title = choiceTitle(days)
  usePublished(() => [choiceFigures(title, answer, entered)], 'choice')
  return (
    <>
      <section className="panel" id={CHOICE} tabIndex={-1} aria-label={title}>
        <header>
          <h2>{title}</h2>
          <span className="progress-words">{progressWords(answer, isStale, isDone)}</span>
          <PublishAnswer part="choice" isReady={answer !== undefined && !isStale && isDone} />
        </header>
        <p className="note">
          {count(PATHS)} paths, the same for all, {stepWords(days)}; {FEE_WORDS[job.feesBy]}. T{BAR_WORDS.slice(1)}.
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
      <Suspense>
        {open === undefined ? null : <InstanceSheet key={open} id={open} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  )
}

/** The comparison of curves on common paths, and the map of which curve fits where. */
export const ChoiceSection = () => (
  <div className="choose">
    {useScreen().alone === undefined ? <ChoicePanel /> : <AnswerAlone part="choice" />}
    <MapPanel />
  </div>
)
