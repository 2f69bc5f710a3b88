// What the charts of the first screen are based on.

import { count, shortPercent } from '@ammeter/charts/format'
import type { AnswerJob, MapJob } from '../../choose/job.js'
import { marketWords } from '../../controls/market-control.js'
import type { Screen } from '../../screen.js'
import type { OwnKey } from '../../settings/fields.js'
import { numberOf } from '../../settings/settings.js'
import { BAR_WORDS, FEE_WORDS, stepWords } from '../../views/choose/choice-figures.js'
import { commandText } from '../../views/choose/command-text.js'
import { RULES } from '../../views/choose/map/map-words.js'
import { type About, inWords } from './about.js'
import { curvesInWords } from './curves.js'

const compared = ({ settings, entered }: Screen, paths: number, keys: readonly OwnKey[]): readonly string[] => [
  curvesInWords(entered),
  ...inWords(settings, keys),
  `${count(paths)} paths, ${stepWords(numberOf(settings, 'days'))}, ${inWords(settings, ['seed']).join('')}`,
]

/** The distributions of the first screen, and their number of paths. */
export const aboutChoice = (screen: Screen, job: AnswerJob, paths: number): About => ({
  parameters: [
    ...compared(screen, paths, ['deposit', 'days', 'volatility', 'bear']),
    marketWords(job.marketApr),
    `${FEE_WORDS[job.feesBy]}; ${BAR_WORDS}`,
  ],
  command: { line: `${commandText(job, numberOf(screen.settings, 'deposit'))} --csv` },
})

/** The map of the first screen. */
export const aboutMap = (screen: Screen, own: AnswerJob, { rule }: Pick<MapJob, 'rule'>, paths: number): About => {
  const by = 'bear' in rule ? '' : ` --deviations ${rule.deviations}`
  const isByMiddle = 'bear' in rule
  return {
    parameters: [
      ...compared(screen, paths, ['days', isByMiddle ? 'bear' : 'deviations']),
      `by the ${isByMiddle ? RULES.median : RULES.mean}`,
      `the dot is a pool at ${shortPercent(own.volatility)} volatility in which full range pays ${shortPercent(Number(own.marketApr.toPrecision(4)))} a year`,
      FEE_WORDS[own.feesBy],
      'on the dashed line, σ²/8, the mean of every curve breaks even',
    ],
    command: { line: `${commandText(own, numberOf(screen.settings, 'deposit'))} --map${by} --csv` },
  }
}
