// The worker that tries the laws of a curve.

import { checkCurve } from '@ammeter/laws'
import { either as E } from 'fp-ts'
import { madeCurve } from '../curve/made-curve.js'
import { RUNS, SEED, type Trial, type TrialNews } from './trial.js'

const say = (news: TrialNews): void => postMessage(news)

const tryLaws = ({ text, entryPrice, laws }: Trial): void => {
  const made = madeCurve(text, entryPrice)
  if (E.isLeft(made)) {
    say({ kind: 'problem', text: made.left.message })
    return
  }
  const { definition, parameters } = made.right
  for (const law of laws) {
    const { laws: reports, problems } = checkCurve(definition, parameters, { only: [law], runs: RUNS, seed: SEED })
    const [report] = reports
    if (report === undefined) {
      say({ kind: 'problem', text: problems.join(' ') })
      return
    }
    say({ kind: 'law', report })
  }
  say({ kind: 'done' })
}

addEventListener('message', ({ data }: MessageEvent<Trial>) => tryLaws(data))
