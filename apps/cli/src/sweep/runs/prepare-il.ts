// Prepares losses of candidates between two prices.

import { float64, impermanentLoss } from '@ammeter/core'
import { lossFigures } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { chooseCurves } from '../../curve/curve-choice.js'
import { enteredAt } from '../../curve/entered-curve.js'
import { measure } from '../../il/measured.js'
import { notLoaded } from '../../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import { type Failure, type Outcome, refused, usage } from '../../program/failure.js'
import { floats, numberOption, POSITIVE } from '../../settings/numbers.js'
import { resolveAxes } from '../axes/resolve-axes.js'
import type { RunBase } from '../axes/target.js'
import { targetsOf } from '../axes/targets.js'
import type { Experiment } from '../experiment/experiment.js'
import { parsedOptions } from '../experiment/run-options.js'
import { modulesOf } from './modules-of.js'
import { baseOf, type FiguresOf, type PreparedRun } from './prepared-run.js'

/** The time of one loss at a nominal speed, in seconds. */
const SECONDS = 20e-6

const messageOf = ({ message }: Failure): string => message

/** The loss of a curve, or of a pool with rules of its own. */
const lossOf = ({ choice, prices }: RunBase): FiguresOf => {
  const read = (option: 'from' | 'to') => numberOption(float64, `--${option}`, prices?.[option] ?? '', POSITIVE)
  const [entryPrice, price] = [read('from'), read('to')]
  if (E.isLeft(entryPrice)) return E.left(messageOf(entryPrice.left))
  if (E.isLeft(price)) return E.left(messageOf(price.left))
  const loss =
    choice.definition.kind === 'curve'
      ? E.mapLeft(refused)(
          E.either.chain(enteredAt(float64, choice, entryPrice.right), curve =>
            impermanentLoss(curve, entryPrice.right, price.right),
          ),
        )
      : E.either.map(
          measure(floats, choice, { entryPrice: entryPrice.right, price: price.right, against: undefined }),
          measured => measured.impermanentLoss,
        )
  return E.bimap(messageOf, lossFigures)(loss)
}

/** Losses of curves between two prices. */
export const prepareIl = async (experiment: Experiment, loader: PlugInLoader): Promise<Outcome<PreparedRun>> => {
  const { options, over } = experiment
  const parsed = parsedOptions('il', options)
  if (E.isLeft(parsed)) return parsed
  const { curve, set, from, to } = parsed.right
  if (curve === undefined) return usage('say which curve: --curve stableswap; `ammeter list curves` names them')
  const choices = await chooseCurves(loader, curve, set)
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  const prices = E.sequenceArray([
    numberOption(float64, '--from', from, POSITIVE),
    numberOption(float64, '--to', to, POSITIVE),
  ])
  if (E.isLeft(prices)) return prices
  const shared = { prices: { from, to } }
  return E.either.map(resolveAxes(chosen, over, targetsOf(chosen, shared, options)), (parts): PreparedRun => {
    const figures: PreparedRun['figures'] = candidate => E.either.chain(baseOf(parts, shared, candidate), lossOf)
    return {
      run: 'il',
      parts,
      paths: 1,
      hasGas: false,
      seconds: SECONDS,
      inputs: [],
      modules: modulesOf(chosen),
      seeds: {},
      notes: [],
      figures,
      check: figures,
    }
  })
}
