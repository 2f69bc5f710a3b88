// The fee that the command line chooses: a rate or a policy.

import { type Answer, defaultPeg, type FeePolicy, type Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { parametersOf } from '../curve/entered-curve.js'
import { figuresOf } from '../output/figures.js'
import { exactParams } from '../output/parameters.js'
import { choosePlugIn, type PlugInChoice, plugInJson } from '../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { parseSpec } from '../plug-in/plug-in-spec.js'
import { type Outcome, refused } from '../program/failure.js'
import { FEE, type Numbers, numberOption } from '../settings/numbers.js'

/** A fee as the command line chose it: the text of a rate, or a policy. */
export type FeeChoice<P = PlugInChoice<'fee'>> = string | P

/** A fee of a pool: a rate, or a policy with the choice that it was made from. */
export type Fee<N> = N | ChosenPolicy<N>

/** A policy, and how it was chosen. */
export interface ChosenPolicy<N> {
  readonly choice: PlugInChoice<'fee'>
  readonly policy: FeePolicy<N>
}

/** Whether a fee is a policy. */
export const isPolicy = <N>(fee: Fee<N>): fee is ChosenPolicy<N> =>
  typeof fee === 'object' && fee !== null && 'policy' in fee

/** Whether a text stands for a rate rather than the name of a policy. */
const isRate = (text: string): boolean => !parseSpec(text).isPath && !/^[a-z]/i.test(text.trim())

/** Reads `--fee`: a number is a constant fee, a word is a policy. */
export const chooseFee = async (loader: PlugInLoader, text: string): Promise<Outcome<FeeChoice>> =>
  isRate(text) ? E.right(text) : choosePlugIn(loader, 'fee', '--fee', text)

/** A policy for a pool entered at a price; prices among its parameters are relative to it. */
export const policyAt = <N>(
  real: Real<N>,
  choice: PlugInChoice<'fee'>,
  entryPrice: N,
  centre?: N,
): Answer<ChosenPolicy<N>> =>
  E.either.chain(parametersOf(real, choice, entryPrice, centre), parameters =>
    E.either.map(choice.definition(real, parameters), policy => ({ choice, policy })),
  )

/** The fee of a choice for a pool entered at a price, centred on 1 if the price is near 1. */
export const feeAt = <N>(real: Real<N>, chosen: FeeChoice, entryPrice: N): Outcome<Fee<N>> => {
  if (typeof chosen === 'string') return numberOption(real, '--fee', chosen, FEE)
  const centre = defaultPeg(real.toNumber(entryPrice)) === 1 ? real.one : entryPrice
  return E.mapLeft(refused)(policyAt(real, chosen, entryPrice, centre))
}

/** A fee in the form that the terms of a pool take. */
export const feeTerm = <N>(fee: Fee<N>): N | FeePolicy<N> => (isPolicy(fee) ? fee.policy : fee)

/** A fee as JSON: `fee` for a rate, `feePolicy` for a policy. */
export const feeJson = <N>(numbers: Numbers<N>, fee: Fee<N>) =>
  isPolicy(fee)
    ? { feePolicy: plugInJson(fee.choice, exactParams(numbers, fee.policy.parameters)) }
    : { fee: numbers.exact(fee) }

/** A fee in words. */
export const describeFee = <N>(numbers: Numbers<N>, fee: Fee<N>): string => {
  const { amount, percent } = figuresOf(numbers)
  if (!isPolicy(fee)) return `fee ${percent(fee)}`
  const settings = Object.entries(fee.policy.parameters).map(([name, value]) => `${name} = ${amount(value)}`)
  return `fee ${fee.policy.name}${settings.length === 0 ? '' : ` (${settings.join(', ')})`}`
}
