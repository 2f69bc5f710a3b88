// Prepares losses of candidates between two prices.

import { type Answer, type Curve, float64, impermanentLoss } from '@ammeter/core'
import { lossFigures } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { chooseCurves } from '../../curve/curve-choice.js'
import { enteredAt } from '../../curve/entered-curve.js'
import { measure } from '../../il/measured.js'
import { notLoaded } from '../../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import type { PoolChoice } from '../../position/position-plan.js'
import { type Failure, type Outcome, refused, usage } from '../../program/failure.js'
import { floats, numberOption, POSITIVE } from '../../settings/numbers.js'
import { resolveAxes } from '../axes/resolve-axes.js'
import type { RunBase } from '../axes/target.js'
import { targetsOf } from '../axes/targets.js'
import type { Experiment } from '../experiment/experiment.js'
import { parsedOptions } from '../experiment/run-options.js'
import { modulesOf } from './modules-of.js'
import { basesOf, type FiguresOf, type PreparedRun } from './prepared-run.js'

/** The time of one loss at a nominal speed, in seconds. */
const SECONDS = 20e-6

const messageOf = ({ message }: Failure): string => message

/** Makes a curve that is entered at a price, unless it is the one that was made last: candidates often share it. */
const enteredOnce = () => {
  let last: { readonly choice: PoolChoice; readonly price: number; readonly curve: Answer<Curve<number>> } | undefined
  return (choice: PoolChoice, price: number): Answer<Curve<number>> => {
    if (last?.choice !== choice || last.price !== price) {
      last = { choice, price, curve: enteredAt(float64, choice, price) }
    }
    return last.curve
  }
}

/** The loss of a curve, or of a pool with rules of its own. */
const losses = () => {
  const entered = enteredOnce()
  return ({ choice, prices }: RunBase): FiguresOf => {
    const read = (option: 'from' | 'to') => numberOption(float64, `--${option}`, prices?.[option] ?? '', POSITIVE)
    const [from, to] = [read('from'), read('to')]
    if (E.isLeft(from)) return E.left(messageOf(from.left))
    if (E.isLeft(to)) return E.left(messageOf(to.left))
    const [entryPrice, price] = [from.right, to.right]
    const loss =
      choice.definition.kind === 'curve'
        ? E.mapLeft(refused)(
            E.either.chain(entered(choice, entryPrice), curve => impermanentLoss(curve, entryPrice, price)),
          )
        : E.either.map(
            measure(floats, choice, { entryPrice, price, against: undefined }),
            measured => measured.impermanentLoss,
          )
    return E.bimap(messageOf, lossFigures)(loss)
  }
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
    const baseOf = basesOf(parts, shared)
    const lossOf = losses()
    const figures: PreparedRun['figures'] = candidate => E.either.chain(baseOf(candidate), lossOf)
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
