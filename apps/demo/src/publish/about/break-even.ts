import { marketOf } from '../../settings/market.js'
import { numberOf } from '../../settings/settings.js'
import { inWords } from './about.js'
import type { AboutCharts } from './about-charts.js'
import { againstInWords, againstOption, GRID } from './compare.js'
import { curvesInWords, onCurves, words } from './curves.js'
import { marketInWords } from './fees.js'

/** The charts of break-even: fees and losses by days at the chosen price, and the net by price. */
export const aboutBreakEven: AboutCharts = (screen, name) => {
  const { settings, entered, at } = screen
  const { perDay, feesBy } = marketOf(settings)
  const volume = `--fee ${numberOf(settings, 'fee')} --volume ${perDay} --fees-by ${feesBy}`
  const isByDays = name === 'break-even'
  return {
    parameters: [
      curvesInWords(entered),
      ...(isByDays ? [`price ratio ${Number(at.toPrecision(4))}`] : inWords(settings, ['days'])),
      ...inWords(settings, ['fee']),
      ...marketInWords(settings),
      againstInWords(screen),
    ],
    command: onCurves(screen, curves =>
      words(
        'ammeter compare',
        curves,
        isByDays ? `--at ${at}` : GRID,
        volume,
        `--days ${numberOf(settings, 'days')}`,
        againstOption(screen),
        '--csv',
      ),
    ),
  }
}
