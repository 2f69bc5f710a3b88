import { numberOf } from '../../settings/settings.js'
import { inWords } from './about.js'
import type { AboutCharts } from './about-charts.js'
import { againstInWords, againstOption, GRID } from './compare.js'
import { curvesInWords, onCurves, words } from './curves.js'

/** The charts of break-even: fees and losses by days at the chosen price, and the net by price. */
export const aboutBreakEven: AboutCharts = (screen, name) => {
  const { settings, entered, at } = screen
  const volume = `--fee ${numberOf(settings, 'fee')} --volume ${numberOf(settings, 'turnover')}`
  const isByDays = name === 'break-even'
  return {
    parameters: [
      curvesInWords(entered),
      ...(isByDays ? [`price ratio ${Number(at.toPrecision(4))}`] : inWords(settings, ['days'])),
      ...inWords(settings, ['fee', 'turnover']),
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
