import { shortPercent, signedPercent } from '@ammeter/charts/format'
import type { CurveOutcome } from '@ammeter/simulation/choice'
import type { ReactNode } from 'react'
import { useAnswer } from '../../choose/use-choice.js'
import type { Entered } from '../../curves/entered.js'
import { inkOf } from '../../instances/instance.js'
import { useScreen } from '../../screen.js'
import { spokenName } from './curve-words.js'

const Name = ({ entered }: { readonly entered: Entered }) => (
  <strong style={{ color: inkOf(entered.colour).replace('series-', 'series-text-') }}>{spokenName(entered)}</strong>
)

const Net = ({ net }: { readonly net: number }) => (
  <strong className={net < 0 ? 'negative' : undefined}>{signedPercent(net)}</strong>
)

const Chosen = ({ entered, outcome }: { readonly entered: Entered; readonly outcome: CurveOutcome }) => (
  <>
    <Name entered={entered} /> earns <Net net={outcome.median} /> over holding in the middle, and{' '}
    {outcome.worstTwentieth < 0 ? '' : 'still '}
    <Net net={outcome.worstTwentieth} /> one time in twenty.
  </>
)

const Bolder = ({ entered, outcome }: { readonly entered: Entered; readonly outcome: CurveOutcome }) => (
  <>
    {' '}
    <Name entered={entered} /> would earn <Net net={outcome.median} />, but lose{' '}
    <strong className="negative">{shortLoss(outcome.worstTwentieth)}</strong>.
  </>
)

const shortLoss = (net: number): string => signedPercent(net).replace(/^−/, '')

/** The answer of the first screen: the curve to choose, and what the next bolder one would earn and cost. */
export const AnswerSentence = () => {
  const { entered } = useScreen()
  const { job, answer, isStale, problem } = useAnswer()
  const found = (id: string | null | undefined) => {
    const each = entered.find(other => other.id === id)
    const outcome = answer?.curves.find(other => other.id === id)?.outcome
    return each === undefined || outcome === undefined ? undefined : { entered: each, outcome }
  }
  const said = (): ReactNode => {
    if (problem !== undefined) return `There is no answer: ${problem}.`
    if (answer === undefined) return '…'
    const chosen = found(answer.choice)
    const bolder = found(answer.bolder[0])
    return (
      <>
        {answer.choice === null ? (
          <>
            <strong>Hold</strong>: none of these earns more than holding in the middle without losing more than{' '}
            {shortPercent(job.bear)} one time in twenty.
          </>
        ) : chosen === undefined ? (
          '…'
        ) : (
          <Chosen {...chosen} />
        )}
        {bolder === undefined ? null : <Bolder {...bolder} />}
      </>
    )
  }
  return (
    <h1 className={isStale && problem === undefined ? 'answer stale' : 'answer'} aria-busy={isStale}>
      {said()}
    </h1>
  )
}
