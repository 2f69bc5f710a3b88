// Curves and pools entered at a price.

import {
  type Answer,
  type Curve,
  defaultPeg,
  float64,
  type OwnPoolDefinition,
  type ParameterInput,
  type PoolSource,
  parametersAtEntry,
  poolOf,
  type Real,
  scaleRate,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { Choice } from './curve-choice.js'

/** A definition of a curve or of a pool, and the parameters of it that were set. */
export type Chosen = Pick<Choice, 'definition' | 'given'>

/**
 * The parameters of a plug-in for a pool entered at a price. Prices among them that are not set are relative to it.
 *
 * @param centre The price that they are relative to if one of them is a peg; by default the price at entry.
 */
export const parametersOf = <N>(
  real: Real<N>,
  { definition, given }: Pick<PlugInChoice, 'definition' | 'given'>,
  entryPrice: N,
  centre = entryPrice,
): Answer<Readonly<Record<string, ParameterInput>>> =>
  E.either.map(parametersAtEntry<N, string, string>(definition, real, given, entryPrice), read => {
    const from = Object.hasOwn(definition.parameters, 'peg') ? centre : entryPrice
    const parameterOf = (key: string) => definition.alternatives?.[key]?.insteadOf ?? key
    const set = Object.keys(read).map(parameterOf)
    const presets = Object.entries(definition.parameters).flatMap(([name, { unit, default: preset }]) =>
      unit === 'price' && !set.includes(name) ? [[name, real.toText(real.mul(real.of(preset), from))]] : [],
    )
    return { ...Object.fromEntries(presets), ...read }
  })

/** Whether this is a pool with rules of its own, which set its fee and where fees go. */
export const hasOwnFee = <N>(source: Curve<N> | PoolSource<N>): source is PoolSource<N> =>
  'hasOwnFee' in source && source.hasOwnFee

/** The curve on which a pool trades when it opens at a price, with the pool's name and parameters. */
const openingCurve = <N>(real: Real<N>, source: PoolSource<N>, price: N): Answer<Curve<N>> => {
  const opened = hasOwnFee(source) ? E.right(undefined) : poolOf(source, { price, liquidity: real.one })
  if (E.isLeft(opened)) return opened
  return opened.right !== undefined && 'curve' in opened.right
    ? E.right({ ...(opened.right.curve as Curve<N>), name: source.name, parameters: source.parameters })
    : E.left({
        _tag: 'InvalidChoice',
        choice: 'curve',
        given: source.name,
        allowed:
          'one with a trading function: this pool has rules of its own, which il, compare, swap, backtest and simulate take',
      })
}

/** A curve or pool that was entered, with its parameters. */
interface EnteredSource<N> {
  readonly source: Curve<N> | PoolSource<N>
  /** The curve, or the one on which the pool opens; an error if there is none. */
  readonly curve: Answer<Curve<N>>
}

const sourceAt = <N>(
  real: Real<N>,
  { definition, given }: Chosen,
  entryPrice: N,
  centre?: N,
): Answer<EnteredSource<N>> =>
  E.either.chain(
    parametersOf(real, { definition, given }, entryPrice, centre),
    (parameters): Answer<EnteredSource<N>> =>
      definition.kind === 'curve'
        ? E.either.map(definition(real, parameters), curve => ({ source: curve, curve: E.right(curve) }))
        : E.either.map((definition as OwnPoolDefinition)(real, parameters), source => ({
            source,
            curve: openingCurve(real, source, entryPrice),
          })),
  )

/**
 * The curve of a choice entered at a price; for a pool whose curve moves, the one on which it opens.
 *
 * @param centre The price that prices among the parameters are relative to if one of them is a peg; by default the
 * price at entry.
 */
export const enteredAt = <N>(real: Real<N>, chosen: Chosen, entryPrice: N, centre?: N): Answer<Curve<N>> =>
  E.either.chain(sourceAt(real, chosen, entryPrice, centre), ({ curve }) => curve)

/** The pool of a choice entered at a price, if it has rules of its own; undefined for others. */
export const ownPoolAt = <N>(
  real: Real<N>,
  chosen: Chosen,
  entryPrice: N,
  centre?: N,
): Answer<PoolSource<N> | undefined> =>
  E.either.map(sourceAt(real, chosen, entryPrice, centre), ({ source }) => (hasOwnFee(source) ? source : undefined))

/** Whether a price is among the parameters of a curve. Curves without one are centred on the price 1. */
export const hasPrice = ({ definition }: Chosen): boolean =>
  Object.values(definition.parameters).some(({ unit }) => unit === 'price')

/** Whether a peg is among the parameters of a curve. */
export const hasPegParameter = ({ definition }: Chosen): boolean => Object.hasOwn(definition.parameters, 'peg')

/** A price other than 1, where a curve without a centre has the same shape. */
const OTHER = 2

/** The difference below which two shares count as equal. */
const SAME = 1e-9

/** Whether a curve has the same shape at every price: X is the same part of its value. */
const isSameAnywhere = <N>({ real, reserves }: Curve<N>, price: number): boolean => {
  const shareOfX = (at: number): number => {
    const held = reserves(real.of(at))
    if (E.isLeft(held)) return Number.NaN
    const worthOfX = at * real.toNumber(held.right.x)
    return worthOfX / (worthOfX + real.toNumber(held.right.y))
  }
  return [0.5, 1, 2].every(ratio => Math.abs(shareOfX(ratio * price) - shareOfX(ratio)) < SAME)
}

/** Whether the centre matters to a curve: it has a peg, or is centred on a price that is not among its parameters. */
export const hasPeg = <N>(choice: Chosen, curve: Curve<N>): boolean =>
  hasPegParameter(choice) || !(hasPrice(choice) || isSameAnywhere(curve, OTHER))

/** A curve or a pool entered at a price. */
export interface Centred {
  /** The curve or pool in the form that simulations take. */
  readonly source: Curve<number> | PoolSource<number>
  /** The curve, or the one on which the pool opens; an error for a pool with rules of its own. */
  readonly curve: Answer<Curve<number>>
  /** The resolved parameters. */
  readonly params: Readonly<Record<string, number>>
  /** Whether the centre matters to it. */
  readonly hasPeg: boolean
  /** The same curve with other parameters, centred as it is; none for a pool. */
  readonly curveWith?: (parameters: Readonly<Record<string, number>>) => Answer<Curve<number>>
}

/** A curve with its prices scaled to those of a path, so that it is centred on a price. */
const scaledTo = (curve: Curve<number>, centre: number): Answer<Curve<number>> =>
  centre === 1 ? E.right(curve) : scaleRate(curve, centre)

/**
 * The curve of a choice for a pool entered at a price in `float64`, with the prices of the path. A curve that is
 * centred on the price 1 without a parameter for it, such as StableSwap, is centred on another price by a rate.
 *
 * @param centre That other price, which is also the peg of a curve with a peg; by default that of `defaultPeg` at the
 * price at entry.
 */
export const centredAt = (choice: Chosen, entryPrice: number, centre = defaultPeg(entryPrice)): Answer<Centred> =>
  E.either.chain(sourceAt(float64, choice, entryPrice, centre), ({ source, curve: opening }): Answer<Centred> => {
    const { parameters: params } = source
    const { definition } = choice
    if (definition.kind !== 'curve') {
      return E.right({ source, params, curve: opening, hasPeg: false })
    }
    if (E.isLeft(opening)) return opening
    const curve = opening.right
    const isPegged = hasPeg(choice, curve)
    const rate = hasPrice(choice) || !isPegged ? 1 : centre
    const curveWith: Centred['curveWith'] = other => {
      const replaced = Object.keys(other).map(name => definition.alternatives?.[name]?.insteadOf ?? name)
      const unchanged = Object.entries(params).filter(([name]) => !replaced.includes(name))
      const moved = definition(float64, { ...Object.fromEntries(unchanged), ...other })
      return E.either.chain(moved, made => scaledTo(made, rate))
    }
    return E.either.map(scaledTo(curve, rate), scaled => ({
      source: scaled,
      curve: E.right(scaled),
      params,
      hasPeg: isPegged,
      curveWith,
    }))
  })

/** The curve of a choice, for commands that need a curve; for a pool, the one on which it opens. */
export const centredCurve = (choice: Chosen, entryPrice: number, centre?: number) =>
  E.either.chain(centredAt(choice, entryPrice, centre), ({ curve, params, hasPeg: isPegged }) =>
    E.either.map(curve, each => ({ curve: each, params, hasPeg: isPegged })),
  )
