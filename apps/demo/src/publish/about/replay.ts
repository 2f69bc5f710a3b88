// What the charts of the replay are based on.

import { monteCarloStore, replayStore } from '../../replay/stores.js'
import type { Screen } from '../../screen.js'
import type { OwnKey } from '../../settings/fields.js'
import { HISTORY, historyOf } from '../../settings/history-paths.js'
import { marketOf } from '../../settings/market.js'
import { chosenOf, numberOf, type Settings } from '../../settings/settings.js'
import { shellWord } from '../shell-word.js'
import { type About, inWords } from './about.js'
import type { AboutCharts } from './about-charts.js'
import { againstInWords, againstOption } from './compare.js'
import { curveOptions, curvesInWords, onCurves, words } from './curves.js'
import { feeOption, marketInWords, plugInWord } from './fees.js'

const strategyOption = (settings: Settings): string | undefined => {
  const chosen = chosenOf(settings, 'strategy')
  return chosen === undefined || chosen.declared.name === 'hold'
    ? undefined
    : `--strategy ${plugInWord(settings, chosen)}`
}

const turnoverOption = (settings: Settings): string => {
  const { perDay, feesBy } = marketOf(settings)
  return `--trader by-${feesBy}:perDay=${perDay}`
}

/** The options common to all positions. */
const termsOptions = (settings: Settings): string => {
  const peg = numberOf(settings, 'peg')
  return words(
    `--deposit ${numberOf(settings, 'deposit')}`,
    feeOption(settings),
    strategyOption(settings),
    peg > 0 && `--centre ${peg}`,
    `--seed ${numberOf(settings, 'seed')}`,
  )
}

const modelOption = (settings: Settings): string => {
  const model = chosenOf(settings, 'model')
  return model === undefined ? settings.choices.model : plugInWord(settings, model)
}

const stepsOptions = (settings: Settings): string =>
  `--days ${numberOf(settings, 'days')} --step ${numberOf(settings, 'step')}m`

/** The source of the path, as an option and in words. */
const pathOf = ({ settings, file }: Screen) => {
  const { path } = settings.choices
  const history = historyOf(path)
  if (history !== undefined) return { word: path, said: `prices ${path.slice(HISTORY.length)}` }
  if (path === 'file')
    return { word: shellWord(file?.name ?? 'prices.csv'), said: `prices ${file?.name ?? 'of a file'}` }
  return {
    word: words(`model:${modelOption(settings)}`, stepsOptions(settings)),
    said: words(`simulated prices, ${modelOption(settings)},`, ...inWords(settings, ['days', 'seed'])),
  }
}

/** The format of the file that was replayed; none for a simulated path. */
const formatOfPath = () => replayStore.state().answer?.format

/** Whose trades there are along the path, and the settings that say so: its pool's, a part of its own volume, or a turnover. */
const VOLUMES = { recorded: [], own: ['volumeShare', 'poolValue'], turnover: [] } as const

const volumeOfPath = (): keyof typeof VOLUMES => {
  const format = formatOfPath()
  if (format?.kind === 'pool') return 'recorded'
  return format?.columns.volume === undefined ? 'turnover' : 'own'
}

/** The fee, the volume and the owner's strategy, in words. */
const tradesInWords = (settings: Settings, volume: keyof typeof VOLUMES): readonly string[] => {
  const [policy, strategy] = [chosenOf(settings, 'fee'), strategyOption(settings)]
  return [
    ...(policy === undefined ? inWords(settings, ['fee']) : [`fee ${plugInWord(settings, policy)}`]),
    ...inWords(settings, VOLUMES[volume]),
    ...(volume === 'turnover' ? marketInWords(settings) : []),
    ...(strategy === undefined ? [] : [strategy.replace('--', '')]),
  ]
}

/** The trades along a path as options of the command. */
const tradesOptions = ({ settings }: Screen): string => {
  const number = (key: OwnKey) => numberOf(settings, key)
  switch (volumeOfPath()) {
    case 'recorded':
      return `--decimals ${number('decimals0')},${number('decimals1')} --base ${settings.choices.base}`
    case 'own':
      return `--volume-share ${number('volumeShare')} --pool-value ${number('poolValue')}`
    case 'turnover':
      return turnoverOption(settings)
  }
}

/** Whether a simulation draws its paths from the user's own history. */
const drawsFromFile = ({ settings, file }: Screen): boolean =>
  settings.choices.path === 'simulated' && file !== undefined && settings.choices.model === 'block-bootstrap'

/** The optional columns of the command that hold the numbers of a chart. */
const COLUMNS: Readonly<Record<string, string>> = {
  replay: '--also net',
  'replay-value': '--also holding,worth',
  'replay-fees': '--also loss',
  'replay-depth': '--also depth',
}

const onPath = (screen: Screen, name: string): About => {
  const { settings, entered, focus } = screen
  const isOfOne = name === 'replay-value' || name === 'replay-fees'
  const shown = isOfOne ? entered.filter(({ id }) => id === focus?.entered.id) : entered
  const path = pathOf(screen)
  return {
    parameters: [
      ...(name === 'price' ? [] : [curvesInWords(shown)]),
      path.said,
      ...(name === 'price'
        ? []
        : [...inWords(settings, ['deposit']), ...tradesInWords(settings, volumeOfPath()), againstInWords(screen)]),
    ],
    command: drawsFromFile(screen)
      ? { none: 'No command replays a path that is drawn from a history: it simulates many of them.' }
      : onCurves({ ...screen, entered: shown }, curves =>
          words(
            `ammeter backtest ${path.word}`,
            curves,
            termsOptions(settings),
            tradesOptions(screen),
            againstOption(screen, settings.choices.path === 'simulated' ? undefined : 1),
            '--csv',
            COLUMNS[name],
          ),
        ),
  }
}

/** The simulated paths, as options of the command. */
const manyOptions = ({ settings, file }: Screen): string | undefined => {
  const { answer } = replayStore.state()
  const { path } = settings.choices
  if (path === 'simulated') return `--model ${modelOption(settings)} ${stepsOptions(settings)}`
  if (answer === undefined) return undefined
  const word = path === 'file' ? shellWord(file?.name ?? 'prices.csv') : path
  const blockSteps = Math.max(1, Math.min(288, Math.floor(answer.points / 4)))
  return `--history ${word} --model block-bootstrap:blockSteps=${blockSteps} --days ${numberOf(settings, 'days')} --price ${answer.firstPrice}`
}

const onManyPaths = (screen: Screen, id: string): About => {
  const { settings, entered } = screen
  const shown = entered.filter(each => each.id === id)
  const paths = monteCarloStore.state().answer?.paths ?? numberOf(settings, 'paths')
  const steps = Math.round((numberOf(settings, 'days') * 1440) / numberOf(settings, 'step'))
  const from = manyOptions(screen)
  return {
    parameters: [
      curvesInWords(shown),
      pathOf(screen).said,
      ...inWords(settings, ['paths']),
      ...tradesInWords(settings, 'turnover'),
    ],
    command:
      from === undefined || drawsFromFile(screen)
        ? { none: 'The path is not replayed yet: the command is here once it is.' }
        : {
            line: words(
              'ammeter simulate',
              curveOptions(shown),
              from,
              `--paths ${paths} --checkpoints ${Math.max(1, Math.min(30, steps))}`,
              termsOptions(settings),
              turnoverOption(settings),
              '--json',
            ),
          },
  }
}

/** The charts of the replay: positions along one path, and along many. */
export const aboutReplay: AboutCharts = (screen, name) => {
  const [, id] = /^(?:fan|ends)-(.*)$/.exec(name) ?? []
  return id === undefined ? onPath(screen, name) : onManyPaths(screen, id)
}
