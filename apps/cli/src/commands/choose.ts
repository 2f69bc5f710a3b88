// The command `ammeter choose`.

import type { FeesBy } from '@ammeter/simulation'
import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { unlikelyApr } from '../curve/unlikely.js'
import type { Report } from '../output/report.js'
import { notLoaded } from '../plug-in/choose-plug-in.js'
import { type PlugInLoader, plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from '../plug-in/without-timeout.js'
import { choosePools } from '../position/choose-pools.js'
import { floatOptions } from '../position/float-options.js'
import { takesPosition } from '../position/position-options.js'
import type { PoolChoice } from '../position/position-plan.js'
import { removesOptionsOfSimulations } from '../position/removed-options.js'
import { readsPath } from '../price-history/path-options.js'
import { type Outcome, usage } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { FRACTION, SHARE } from '../settings/numbers.js'
import { simulatesPaths } from '../simulate/path-options.js'
import { simulatedWork, type WorkOptions } from '../simulate/simulated-work.js'
import { type Context, type CurveOptions, examples, printsFloats, takesCurves } from './command.js'

interface ChooseOptions extends CurveOptions, Omit<WorkOptions, 'checkpoints'> {
  readonly marketApr?: string
  readonly bear: string
  readonly feesBy?: FeesBy
  readonly map?: true
  readonly deviations?: string
}

/** The default curves: full range, 80/20, and a range. */
const DEFAULT_CURVES = ['constant-product', 'weighted', 'concentrated:width=x1.5']

const DEFAULT_APR = '9%'

/** The most paths: each holds three numbers for each curve. */
const MOST_PATHS = 1_000_000

/** Options of traders and fees: with any of them, the curves are simulated in full. */
const OF_ENGINE = {
  fee: '--fee',
  feeFrom: '--fee-from',
  fees: '--fees',
  protocolFee: '--protocol-fee',
  poolValue: '--pool-value',
  turnover: '--turnover',
  trader: '--trader',
  rest: '--rest',
  strategy: '--strategy',
  gas: '--gas',
  swapCost: '--swap-cost',
  protection: '--protection',
} as const satisfies Readonly<Partial<Record<keyof ChooseOptions, string>>>

/** Options that only the model of the app's first screen has. */
const OF_MODEL = { feesBy: '--fees-by', map: '--map' } as const

/** The values of an option that was not given. */
const LEFT_OUT: readonly unknown[] = [undefined, '0']

/** The option that asks for full simulations, if there is one. */
const engineAsked = (options: ChooseOptions, chosen: readonly PoolChoice[]): string | undefined => {
  const [, option] = Object.entries(OF_ENGINE).find(
    ([name]) => !LEFT_OUT.includes(options[name as keyof typeof OF_ENGINE]),
  ) ?? [undefined, undefined]
  const withFee = chosen.find(({ fee, feeFrom }) => fee !== undefined || feeFrom !== undefined)
  return option ?? (withFee && `--curve ${withFee.spec.typed}`)
}

const chosenOf = async (loader: PlugInLoader, options: ChooseOptions, io: Io): Promise<Outcome<Report>> => {
  const choices = await choosePools(loader, { curve: DEFAULT_CURVES, ...options })
  if (E.isLeft(choices)) return choices
  const { failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  // The answer is a sentence, and a range needs its width there.
  const chosen = choices.right.chosen.map(choice => ({ ...choice, label: choice.spec.typed }))
  const engine = engineAsked(options, chosen)
  if (engine !== undefined && options.marketApr !== undefined) {
    return usage(`--market-apr: not with ${engine}: fees are then what the traders pay`)
  }
  const apr = options.marketApr ?? DEFAULT_APR
  const byModel = (['feesBy', 'map'] as const).find(name => options[name] !== undefined)
  if (engine !== undefined && byModel !== undefined) {
    return usage(`${OF_MODEL[byModel]}: not with ${engine}: the traders determine the fees`)
  }
  if (options.deviations !== undefined && options.map === undefined) return usage('--deviations: only with --map')
  const numbers = floatOptions({
    bear: ['--bear', options.bear, SHARE],
    marketApr: ['--market-apr', apr, FRACTION],
    deviations: ['--deviations', options.deviations, FRACTION],
  })
  if (E.isLeft(numbers)) return numbers
  const { bear = 0, marketApr = 0, deviations } = numbers.right
  const question = { marketApr, bear, feesBy: options.feesBy ?? 'depth' }
  const work = await simulatedWork(loader, { ...options, checkpoints: '0' }, io)
  if (E.isLeft(work)) return work
  const { paths } = work.right.settings
  if (paths > MOST_PATHS) return usage(`--paths is ${paths}, must be at most ${MOST_PATHS}`)
  if (options.map !== undefined) {
    const { mapOfChoices } = await import('../choose/choose-map.js')
    const { chooseMapReport } = await import('../choose/choose-map-report.js')
    const rule = deviations === undefined ? { bear } : { deviations }
    return E.either.map(await mapOfChoices(work.right, chosen, question, rule), chooseMapReport)
  }
  const { chooseAmong } = await import('@ammeter/simulation/choice')
  const { chooseReport } = await import('../choose/choose-report.js')
  const found =
    engine === undefined
      ? await (await import('../choose/by-depth.js')).chooseByDepth(work.right, chosen, question)
      : await (await import('../choose/by-engine.js')).chooseByEngine(work.right, chosen, bear)
  return E.either.map(found, each =>
    chooseReport({
      ...each,
      ...chooseAmong(each.contestants, { bear }),
      ...{ work: work.right, bear, feesBy: question.feesBy, marketApr: engine === undefined ? marketApr : undefined },
      notes: [...unlikelyApr(options.marketApr), ...each.notes],
    }),
  )
}

/** `ammeter choose`: which curve to deposit in, and how narrow a range is bearable. */
export const chooseCommand = (program: Command, { known, io, answer }: Context): void => {
  const command = program
    .command('choose')
    .description(
      'which curve to choose: the one with the best median among those that lose no more than you can bear in one case of twenty',
    )
  takesCurves(
    command,
    `a curve, such as concentrated:width=x1.5, a formula, such as f:x^w*y^(1-w):w=0.7, or a module, such as ./mine.ts; repeatable (default: ${DEFAULT_CURVES.join(', ')})`,
  )
  command
    .option('--bear <share>', 'what you can bear to lose against holding in one case of twenty', '5%')
    .option(
      '--market-apr <fraction>',
      `what full range pays in fees a year, such as 0.09 or 9%; others earn by their depth (default: ${DEFAULT_APR})`,
    )
    .addOption(
      new Option(
        '--fees-by <what>',
        'what fees follow: the depth of each pool, or turnover, the same volume ÷ value in all of them',
      ).choices(['depth', 'turnover']),
    )
    .option('--map', 'which curve fits where: over volatility and what full range pays, around those that are given')
    .option('--deviations <k>', 'with --map: choose by the mean less this many deviations, in place of --bear')
    .option('--history <file>', 'a price history to draw paths from, in CSV or by name; - reads stdin')
  takesPosition(simulatesPaths(command), '0.003, if there are traders')
    .option('--paths <n>', 'how many paths, the same for every curve', '4000')
    .option('--seed <n>', 'seed of the random numbers: the same one gives the same answer', '1')
    .option('--threads <n>', 'worker threads, if there are traders (default: one for each processor)')
  removesOptionsOfSimulations(command)
  printsFloats(readsPath(command), 'print CSV, a row for each curve')
    .addHelpText(
      'after',
      examples(
        'choose --curve constant-product --curve concentrated:width=x1.5 --volatility 0.7 --market-apr 9% --bear 5%',
        'choose --volatility 70% --days 90 --deposit 25000 --json',
        'choose --curve stableswap --curve concentrated:width=1% --model ornstein-uhlenbeck:halfLifeDays=3 --bear 1%',
        'choose --curve constant-product --curve concentrated:width=x1.5 --map --paths 1000 --csv',
        'choose --fee 0.05% --trader flow:perDay=500,size=2000 --rest constant-product:value=50e6,fee=0.3% --paths 500',
      ),
    )
    .action((options: ChooseOptions) =>
      answer(options, () => chosenOf(plugInLoader(known, WITHOUT_TIMEOUT), options, io)),
    )
}
