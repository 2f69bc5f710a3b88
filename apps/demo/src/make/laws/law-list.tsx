// The list of laws with their verdicts.

import { BrokenLaws } from './broken-laws.js'
import { LAW_ORDER, lawWords, verdictOf } from './law-words.js'
import { RUNS } from './trial.js'
import { useTrial } from './use-trial.js'

/** The progress of the trial and its verdict, in a sentence. */
const summaryOf = ({ standings, isRunning, problem, text, isStale }: ReturnType<typeof useTrial>): string => {
  if (isStale) return 'These are of the previous curve: the laws are tried again once you stop.'
  if (problem !== undefined) return `The laws cannot be tried: ${problem}`
  if (text === undefined) return 'The laws are tried once you stop.'
  const known = LAW_ORDER.flatMap(law => standings[law] ?? [])
  const broken = known.filter(standing => verdictOf(standing).isBroken).length
  if (isRunning) return `Trying the laws: ${known.length} of ${LAW_ORDER.length}.`
  if (known.length < LAW_ORDER.length) return 'Not all laws were tried.'
  return broken === 0 ? 'All laws hold.' : `${broken} of ${LAW_ORDER.length} laws are broken.`
}

/** The laws of a curve with their verdicts, and the reasons for broken ones. */
export const LawList = ({ text, entryPrice }: { readonly text: string; readonly entryPrice: number }) => {
  const state = useTrial(text, entryPrice)
  const broken = LAW_ORDER.flatMap(law => {
    const standing = state.standings[law]
    return standing !== undefined && standing !== 'no answer' && !standing.passed ? [standing] : []
  })
  return (
    <section className="make-laws" aria-label="Laws">
      <h2>Laws</h2>
      <p className="note" role="status">
        {summaryOf(state)}
      </p>
      <ul className={state.isStale ? 'stale' : undefined}>
        {LAW_ORDER.map(law => {
          const { sign, words, isBroken } = verdictOf(state.standings[law])
          return (
            <li key={law} className={isBroken ? 'negative' : undefined} title={words}>
              <span className="sign" aria-hidden="true">
                {sign}
              </span>
              {lawWords(law)}
              <span className="unseen">: {words}</span>
            </li>
          )
        })}
      </ul>
      {broken.length === 0 ? (
        <p className="note make-broken">
          {state.isRunning ? null : (
            <>
              Each is tried with the same {RUNS} inputs every time; <code>ammeter check</code> tries more.
            </>
          )}
        </p>
      ) : (
        <BrokenLaws reports={broken} isStale={state.isStale} />
      )}
    </section>
  )
}
