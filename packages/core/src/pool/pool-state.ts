import type { Real } from '../real.js'

/** Numbers by name: those of float64 as they are, decimals and whole units as texts. */
export type SavedNumbers = Readonly<Record<string, number | string>>

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
}

/** The terms of a pool, as plain data. */
export interface SavedTerms {
  /** The name of the fee policy and its parameters; of a constant fee, `constant` and its `rate`. */
  readonly fee: { readonly name: string; readonly parameters: SavedNumbers }
  readonly feeFrom: 'input' | 'output'
  readonly fees: 'compounded' | 'collected'
  readonly protocolFee: number | string
}

/** A number as JSON keeps it without loss. */
export const saveNumber = <N>(real: Real<N>, value: N): number | string =>
  typeof value === 'number' ? value : real.toText(value)

/** Numbers as JSON keeps them without loss. */
export const saveNumbers = <N>(real: Real<N>, numbers: Readonly<Record<string, N>>): SavedNumbers =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, saveNumber(real, value)]))

/** Numbers of an arithmetic as they were saved; not finite where a text is no numeral. */
export const readNumbers = <N>(real: Real<N>, saved: SavedNumbers): Readonly<Record<string, N>> =>
  Object.fromEntries(Object.entries(saved).map(([name, value]) => [name, real.of(value)]))
