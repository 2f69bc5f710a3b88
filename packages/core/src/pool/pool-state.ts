// The state of a pool as JSON.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { isNumberOf } from '../check.js'
import type { Answer } from '../curve/curve.js'
import type { Token } from '../curve/reserves.js'
import type { TokenId } from '../curve/trade.js'
import { checkTime, invalidValue, isRecord } from './check-trade.js'

/** Numbers by name: those of float64 as they are, decimals and whole units as texts. */
export type SavedNumbers = Readonly<Record<string, number | string>>

/** An amount of each token. */
type Amounts<N, T extends TokenId> = Readonly<Record<T, N>>

const PAIR: readonly Token[] = ['x', 'y']

/** A pool as plain data, which JSON keeps: what to save, and what to open it with again. */
export interface PoolState {
  /** The name of the curve, or of the pool's definition. */
  readonly name: string
  /** The parameters that it was made with. */
  readonly parameters: SavedNumbers
  /** Seconds. */
  readonly time: number
  readonly reserves: SavedNumbers
  readonly collected: SavedNumbers
  readonly protocolFees: SavedNumbers
  /** Left out by a pool whose rules have a fee of their own. */
  readonly terms?: SavedTerms
  /** What the fee policy remembers. */
  readonly feeMemory: SavedNumbers
  /** What the controller of its parameters remembers, or a pool of a definition of its own. */
  readonly poolMemory: SavedNumbers
  /** The parameters of its curve as they stand, where a controller moves them. */
  readonly curveParameters?: SavedNumbers
}

/** The terms of a pool, as plain data. */
export interface SavedTerms {
  /** The name of the fee policy and its parameters; of a constant fee, `constant` and its `rate`. */
  readonly fee: { readonly name: string; readonly parameters: SavedNumbers }
  readonly feeFrom: 'input' | 'output'
  readonly fees: 'compounded' | 'collected'
  readonly protocolFee: number | string
}

type Numbers<N> = Readonly<Record<string, N>>

/** What a saved state says, in an arithmetic. */
export interface RestoredState<N, T extends TokenId = Token> {
  readonly time: number
  readonly reserves: Amounts<N, T>
  readonly collected: Amounts<N, T>
  readonly protocolFees: Amounts<N, T>
  readonly feeMemory: Numbers<N>
  readonly poolMemory: Numbers<N>
}

/** A number as JSON keeps it without loss. */
export const saveNumber = <N>(real: Real<N>, value: N): number | string =>
  typeof value === 'number' ? value : real.toText(value)

/** Numbers as JSON keeps them without loss. */
export const saveNumbers = <N>(real: Real<N>, numbers: Numbers<N>): SavedNumbers =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, saveNumber(real, value)]))

const readNumber = <N>(real: Real<N>, saved: unknown): N =>
  real.of(typeof saved === 'number' || typeof saved === 'string' ? saved : Number.NaN)

/** Numbers of an arithmetic as they were saved. Errors: `InvalidQuantity`. */
export const readNumbers = <N>(real: Real<N>, quantity: string, saved: unknown): Answer<Numbers<N>> => {
  if (!isRecord(saved)) return E.left(invalidValue(quantity, saved, 'an object of numbers'))
  const numbers = Object.entries(saved).map(([name, value]) => [name, readNumber(real, value)] as const)
  const wrong = numbers.find(([, value]) => !isNumberOf(real, value))
  return wrong === undefined
    ? E.right(Object.fromEntries(numbers))
    : E.left(invalidValue(`${quantity}: ${wrong[0]}`, saved[wrong[0]], 'a number'))
}

/** Amounts of all tokens as they were saved. Errors: `InvalidQuantity`. */
const readAmounts = <N, T extends TokenId>(
  real: Real<N>,
  quantity: string,
  saved: unknown,
  tokens: readonly T[],
): Answer<Amounts<N, T>> =>
  E.either.chain(readNumbers(real, quantity, saved), amounts => {
    const wrong = tokens.find(token => {
      const amount = amounts[String(token)]
      return amount === undefined || real.compare(amount, real.zero) < 0
    })
    return wrong === undefined
      ? E.right(Object.fromEntries(tokens.map(token => [token, amounts[String(token)]])) as Amounts<N, T>)
      : E.left(invalidValue(`${quantity}: ${wrong}`, (saved as SavedNumbers)[String(wrong)], 'a number of at least 0'))
  })

/** Checks that numbers were saved as they are now: answers the error, or nothing. */
export const checkSame = <N>(real: Real<N>, of: string, own: Numbers<N>, saved: unknown) => {
  const numbers = isRecord(saved) ? saved : {}
  const other = Object.entries(own).find(([name, value]) => !real.equals(readNumber(real, numbers[name]), value))
  return (
    other && invalidValue(`saved ${other[0]} of ${of}`, numbers[other[0]], `${real.toText(other[1])}, as it is now`)
  )
}

/** Reads a saved state of a pool of a name, made with parameters. Errors: `InvalidQuantity`. */
export const readState = <N, T extends TokenId = Token>(
  { name, real, parameters }: { readonly name: string; readonly real: Real<N>; readonly parameters: Numbers<N> },
  { state: saved, time }: { readonly state: PoolState; readonly time?: number },
  tokens: readonly T[] = PAIR as readonly unknown[] as readonly T[],
): Answer<RestoredState<N, T>> => {
  if (!isRecord(saved)) return E.left(invalidValue('state', saved, 'what pool.state was'))
  const invalid =
    (saved.name === name ? undefined : invalidValue('name of the saved pool', saved.name, JSON.stringify(name))) ??
    checkSame(real, name, parameters, saved.parameters) ??
    checkTime(saved.time) ??
    (time === undefined || time === saved.time
      ? undefined
      : invalidValue('time', time, `the one saved, ${saved.time}: then move the pool on with at`))
  if (invalid !== undefined) return E.left(invalid)
  const reserves = readAmounts(real, 'saved reserves', saved.reserves, tokens)
  if (E.isLeft(reserves)) return reserves
  const collected = readAmounts(real, 'saved fees', saved.collected, tokens)
  if (E.isLeft(collected)) return collected
  const protocolFees = readAmounts(real, 'saved protocol fees', saved.protocolFees, tokens)
  if (E.isLeft(protocolFees)) return protocolFees
  const feeMemory = readNumbers(real, 'memory of the fee policy', saved.feeMemory)
  if (E.isLeft(feeMemory)) return feeMemory
  return E.either.map(readNumbers(real, 'memory of the pool', saved.poolMemory), poolMemory => ({
    time: saved.time,
    reserves: reserves.right,
    collected: collected.right,
    protocolFees: protocolFees.right,
    feeMemory: feeMemory.right,
    poolMemory,
  }))
}
