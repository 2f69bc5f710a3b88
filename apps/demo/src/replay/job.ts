// The jobs of the replay worker, and its answers.

import type { Alert, BacktestResult, FeesBy, MonteCarloResult } from '@ammeter/simulation'
import type { DailyVolume, PathFormat, PoolTokens } from '@ammeter/simulation/csv'
import type { Against } from '../curves/against.js'
import type { Unit } from '../curves/unit.js'

/**
 * A plug-in of the catalogue by its name, because definitions are functions, which cannot be sent to another thread.
 */
export interface Named {
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
}

/** A curve, or a pool, by its name. */
export interface NamedCurve {
  /** The id of its instance. */
  readonly id: string
  /** The name of the definition, or `f:` and a formula. */
  readonly curve: string
  readonly label: string
  readonly colour: number
  readonly parameters: Readonly<Record<string, number>>
}

/** A file, and how it is read. */
export interface ReadFile {
  readonly file: File
  /** The tokens of a pool, for its records. */
  readonly tokens: Required<PoolTokens>
  /** Whether volumes are read, if the file has them. */
  readonly hasVolume: boolean
}

/** A path of a price model. */
export interface SimulatedPath {
  readonly kind: 'simulated'
  readonly model: string
  readonly parameters: Readonly<Record<string, number>>
  /** The history that a model draws from. */
  readonly file?: ReadFile | undefined
  readonly days: number
  readonly stepSeconds: number
}

/** A built-in history. */
export interface HistoryPath {
  readonly kind: 'history'
  readonly name: string
  /** Whether its volumes are traded. */
  readonly hasVolume: boolean
  /** The length of paths drawn from it, in days. */
  readonly days: number
}

/** A file of the user's. */
export interface FilePath {
  readonly kind: 'file'
  readonly file: ReadFile
  readonly days: number
}

/** A path of prices: simulated, from a built-in history, or from a file. */
export type PathChoice = SimulatedPath | HistoryPath | FilePath

/** The terms of every position. Prices are ratios to the first of the path; money is in the quote token. */
export interface Terms {
  readonly deposit: number
  /** The holding that positions are compared with; prices are Y per X, as in the path. */
  readonly against: Against
  /** A rate, or a policy. */
  readonly fee: number | Named
  readonly strategy: Named
  /** What is traded in a day ÷ value of full range, where a path has no volume of its own; and what that of others goes by. */
  readonly turnover: number
  readonly feesBy: FeesBy
  /** The part of a file's volume that trades with the pool, and the value of that whole pool. */
  readonly volumeShare: number
  readonly poolValue: number
  readonly alerts: readonly Named[]
  /** Whether a depeg raises its alert: `auto` only if the peg is near 1. */
  readonly depeg: 'auto' | 'on' | 'off'
  /** The peg, Y per X as in the path; 0 for that of `defaultPeg` at the first price. */
  readonly peg: number
  readonly seed: number
}

/** Positions on one path. */
export interface ReplayJob {
  readonly curves: readonly NamedCurve[]
  readonly terms: Terms
  readonly path: PathChoice
  /** The unit of prices and money. */
  readonly unit: Unit
}

/** A position in each of several curves, all on the same many paths. */
export interface MonteCarloJob {
  readonly curves: readonly NamedCurve[]
  readonly terms: Terms
  readonly path: PathChoice
  readonly paths: number
}

/** The result of a curve: its accounts at the times of the replay, or why there are none. */
export type ReplayedCurve =
  | { readonly id: string; readonly problem: string }
  | {
      readonly id: string
      readonly problem?: undefined
      readonly value: Float64Array
      readonly hold: Float64Array
      readonly fees: Float64Array
      readonly loss: Float64Array
      readonly net: Float64Array
      /**
       * Depth at the price, as a multiple of that of a constant product of the same deposit; none if the curve moves,
       * by itself or with its owner, or if reserves jump.
       */
      readonly depth: Float64Array | undefined
      /** The times at which the curve trades, as pairs of beginning and end. */
      readonly inRange: readonly (readonly [number, number])[]
      readonly alerts: readonly Alert[]
      readonly result: BacktestResult
    }

/** The result of a curve on many paths, or why there is none. */
export type ManyPathsOfCurve =
  | { readonly id: string; readonly problem: string }
  | { readonly id: string; readonly problem?: undefined; readonly result: MonteCarloResult }

/** The results of all curves on many paths. */
export interface ManyPaths {
  readonly paths: number
  readonly curves: readonly ManyPathsOfCurve[]
}

/** A path, replayed. */
export interface Replayed {
  /** Milliseconds: since 1970 for a file, since the beginning for a simulated path. */
  readonly times: Float64Array
  /** Price ratios at those times. */
  readonly ratios: Float64Array
  readonly points: number
  /** The format of the path's file; none for a simulated path. */
  readonly format: PathFormat | undefined
  /** How the file is read, in sentences, if that is not obvious. */
  readonly notes: readonly string[]
  /** The first price, in the unit of the job; 1 for a simulated path. */
  readonly firstPrice: number
  /** The peg, in the unit of the job. */
  readonly peg: number
  /** Whether a depeg raised alerts. */
  readonly hasDepeg: boolean
  /** The day of the largest volume, in the money of the job; none if the path has no volume. */
  readonly largestDay?: DailyVolume
  readonly curves: readonly ReplayedCurve[]
}

/** An answer, or an error in a sentence. */
export type Answered<A> = { readonly answer: A } | { readonly problem: string }

/** Called with the progress, from 0 to 1. */
export type OnProgress = (share: number) => void

/** The functions of the worker. */
export interface ReplayApi {
  readonly replay: (job: ReplayJob, onProgress: OnProgress) => Promise<Answered<Replayed>>
  readonly simulate: (job: MonteCarloJob, onProgress: OnProgress) => Promise<Answered<ManyPaths>>
}
