// What the charts of the first screen are based on.

import { count, shortPercent } from '@ammeter/charts/format'
import type { AnswerJob, MapJob } from '../../choose/job.js'
import type { Screen } from '../../screen.js'
import type { OwnKey } from '../../settings/fields.js'
import { numberOf } from '../../settings/settings.js'
import { BAR_WORDS, stepWords } from '../../views/choose/choice-figures.js'
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
    ...compared(screen, paths, ['deposit', 'days', 'marketApr', 'volatility', 'bear']),
    `fees by depth; ${BAR_WORDS}`,
  ],
  command: { line: `${commandText(job, numberOf(screen.settings, 'deposit'))} --csv` },
})

/** The map of the first screen. */
export const aboutMap = (screen: Screen, { rule }: Pick<MapJob, 'rule'>, paths: number): About => {
  const isByMiddle = 'bear' in rule
  const at = (key: OwnKey) => shortPercent(numberOf(screen.settings, key))
  return {
    parameters: [
      ...compared(screen, paths, ['days', isByMiddle ? 'bear' : 'deviations']),
      `by the ${isByMiddle ? RULES.median : RULES.mean}`,
      `the dot is a pool at ${at('volatility')} volatility in which full range pays ${at('marketApr')} a year`,
      'on the dashed line, σ²/8, the mean of every curve breaks even',
    ],
    command: {
      none: 'No command prints the whole map: “ammeter choose” with --volatility and --market-apr prints the figures of one cell.',
    },
  }
}
