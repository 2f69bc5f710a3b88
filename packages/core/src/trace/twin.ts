// What a twin is: a pool that answers as a contract does, and replays what the contract was recorded to answer.

import type { Real } from '../arithmetic/real.js'
import type { Answer } from '../curve/curve.js'
import type { Source } from '../plug-in/metadata.js'

/** A line of a recorded trace, as JSON has it: whole numbers are texts of digits. */
export type TraceLine = Readonly<Record<string, unknown>>

/** An amount of a contract beside that of its continuous model, both from the state that the contract was in. */
export interface ModelGap<N> {
  /** In whole units. */
  readonly exact: bigint
  readonly real: N
  /** What explains the gap, in a few words: `rounding of amounts`, … */
  readonly cause: string
}

/** What a twin says to a row of a trace. */
export interface ReplayedRow<N> {
  /** The fields that say what was done. */
  readonly inputs: readonly string[]
  /** Every figure that such a row can record, by its field, as the row writes it. `error` is `null`, or why it reverts. */
  readonly figures: TraceLine
  /** The continuous model's answers to the same. */
  readonly gaps: readonly ModelGap<N>[]
  /** What answers the next row. */
  readonly next: Replay<N>
}

/** Answers a row of a trace. Errors: those of a row that says something that cannot be done at all. */
export type Replay<N> = (row: TraceLine) => Answer<ReplayedRow<N>>

/** What an author writes to replay traces of a contract. */
export interface TwinAuthoring {
  /** A short name in lower case with hyphens. */
  readonly name: string
  /** One line for people. */
  readonly summary: string
  /** What `pool` is in the first line of such a trace. */
  readonly pool: string
  readonly sources: readonly Source[]
  /** Opens the pool that the first line describes. */
  readonly open: <N>(real: Real<N>, init: TraceLine) => Answer<Replay<N>>
}

/** A twin that replays traces of a contract. */
export interface TwinDefinition extends TwinAuthoring {
  readonly kind: 'twin'
}

/**
 * Makes what replays the traces of a contract.
 *
 * @example
 * import { defineTwin, float64, readWhole, replayTrace } from '@ammeter/core'
 * import { either as E } from 'fp-ts'
 *
 * const at = (held: bigint) => (row: object) =>
 *   E.either.map(readWhole(row as { amount: string }, 'amount'), amount => ({
 *     inputs: ['op', 'amount'],
 *     figures: { held: String(held + amount), error: null },
 *     gaps: [],
 *     next: at(held + amount),
 *   }))
 * const vault = defineTwin({
 *   name: 'vault',
 *   summary: 'Keeps what it is given',
 *   pool: 'Vault',
 *   sources: [],
 *   open: (_real, init) => E.either.map(readWhole(init, 'held'), at),
 * })
 * const lines = [{ op: 'init', pool: 'Vault', held: '1' }, { op: 'pay', amount: '2', held: '4' }]
 * const replayed = replayTrace([vault], float64, lines)
 * E.isRight(replayed) && replayed.right.first // => { row: 1, field: 'held', want: '4', got: '3' }
 */
export const defineTwin = (authoring: TwinAuthoring): TwinDefinition => ({ kind: 'twin', ...authoring })
