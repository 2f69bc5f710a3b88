import type { AnswerJob } from '../../choose/job.js'
import { HOUR } from '../../choose/question.js'
import { curveText } from '../../instances/curve-text.js'
import { shellWord } from '../../publish/shell-word.js'
import { durationText } from '../../settings/duration-text.js'

/** The command that prints the same figures. */
export const commandText = (job: AnswerJob, deposit: number): string => {
  const { curves, volatility, marketApr, bear, days, stepSeconds, seed, feesBy } = job
  const options = [
    ...curves.map(each => `--curve ${shellWord(curveText(each))}`),
    `--volatility ${volatility} --market-apr ${marketApr}${feesBy === 'depth' ? '' : ` --fees-by ${feesBy}`} --bear ${bear}`,
    `--days ${days}${stepSeconds === HOUR ? '' : ` --step ${durationText(stepSeconds)}`}`,
    `--deposit ${deposit} --seed ${seed}`,
  ]
  return `ammeter choose ${options.join(' ')}`
}
