// What the charts of the comparison are based on.

import { percent } from '@ammeter/charts/format'
import { againstAt, againstText, againstWords } from '../../curves/against.js'
import type { Screen } from '../../screen.js'
import { againstOf, chosenOf, numberOf } from '../../settings/settings.js'
import { tokensOf } from '../../settings/tokens.js'
import { inWords } from './about.js'
import type { AboutCharts } from './about-charts.js'
import { curvesInWords, onCurves, words } from './curves.js'
import { feeOption } from './fees.js'

/** The options of the price ratios of every line. */
export const GRID = '--from 0.1 --to 10 --points 501'

/**
 * The holding that positions are compared with, as an option of the command; none for the tokens that each took.
 *
 * @param price The price at entry, if the command has ratios to it.
 */
export const againstOption = (
  { settings }: Pick<Screen, 'settings'>,
  price = numberOf(settings, 'price'),
): string | undefined => {
  const text = againstText(againstAt(againstOf(settings), price))
  return text && `--against ${text}`
}

/** The same in words. */
export const againstInWords = ({ settings }: Pick<Screen, 'settings'>): string =>
  `against ${againstWords(againstOf(settings), tokensOf(settings))}`

/** The charts of the comparison: losses, values, reserves and depth over the price; the price impact by size. */
export const aboutCompare: AboutCharts = (screen, name) => {
  const { settings, entered, at } = screen
  const deposit = `--deposit ${numberOf(settings, 'deposit')}`
  const along = (...options: readonly (string | undefined)[]) =>
    onCurves(screen, curves => words('ammeter compare', curves, GRID, ...options, '--csv'))
  const curves = curvesInWords(entered)
  switch (name) {
    case 'compare':
      return { parameters: [curves, againstInWords(screen)], command: along(againstOption(screen)) }
    case 'impact':
      return {
        parameters: [
          curves,
          `price ratio ${Number(at.toPrecision(4))}`,
          `paying ${tokensOf(settings)[settings.choices.pays === 'y' ? 'y' : 'x']}`,
          ...(chosenOf(settings, 'fee') === undefined ? [`fee ${percent(numberOf(settings, 'fee'))}`] : []),
        ],
        command: onCurves(screen, options =>
          words('ammeter impact', options, `--at ${at} --in ${settings.choices.pays}`, feeOption(settings), '--csv'),
        ),
      }
    default:
      return { parameters: [curves, ...inWords(settings, ['deposit'])], command: along(deposit) }
  }
}
