import { caseFields, caseNames } from '../../settings/fields.js'
import { marketOf } from '../../settings/market.js'
import { written } from '../../settings/number-field.js'
import { againstOf, numberOf, valueAt } from '../../settings/settings.js'
import { inWords } from './about.js'
import type { AboutCharts } from './about-charts.js'
import { againstInWords } from './compare.js'
import { curvesInWords, onCurves, words } from './curves.js'

/** The chart of scenarios: the net by end price, at the volume of one case. */
export const aboutScenarios: AboutCharts = (screen, chart) => {
  const { settings, entered } = screen
  const numberAt = (key: string) => settings.numbers[key] ?? Number.NaN
  const cases = caseNames.map(
    name => `--${name} price=${numberAt(`${name}.price`)},volume=${numberAt(`${name}.volume`)}`,
  )
  const shown = caseNames.find(name => chart.endsWith(`-${name}`)) ?? 'base'
  const [, volume] = caseFields[shown]
  return {
    parameters: [
      curvesInWords(entered),
      `${shown} case: ${volume === undefined ? '' : written(volume, valueAt(settings, volume))} of the value ${marketOf(settings).feesBy === 'depth' ? 'of full range ' : ''}traded a day`,
      ...inWords(settings, ['days', 'fee']),
      againstInWords(screen),
    ],
    command:
      againstOf(settings) === 'own'
        ? onCurves(screen, curves =>
            words(
              'ammeter scenarios',
              curves,
              ...cases,
              `--days ${numberOf(settings, 'days')} --fee ${numberOf(settings, 'fee')} --fees-by ${marketOf(settings).feesBy} --points 501 --csv`,
            ),
          )
        : { none: 'The command compares with the tokens that each curve took at entry: choose “holding” to have it.' },
  }
}
