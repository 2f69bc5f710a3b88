import type { Alert, BacktestResult, MonteCarloResult } from '@ammeter/simulation'
import type { DailyVolume, PathFormat, PoolTokens } from '@ammeter/simulation/csv'
import type { Against } from '../curves/against.js'
import type { Unit } from '../curves/unit.js'

/** Something of the catalogue by its name: definitions are functions, which do not go from one thread to another. */
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
  /** For the records of a pool. */
  readonly tokens: Required<PoolTokens>
  /** Whether volumes are read, where it has them. */
  readonly hasVolume: boolean
}

/** A path of a price model. */
export interface SimulatedPath {
  readonly kind: 'simulated'
  readonly model: string
  readonly parameters: Readonly<Record<string, number>>
  /** The history of a model that draws from one. */
  readonly file?: ReadFile | undefined
  readonly days: number
  readonly stepSeconds: number
}

/** A history that ships. */
export interface HistoryPath {
  readonly kind: 'history'
  readonly name: string
  /** Whether its volumes trade. */
  readonly hasVolume: boolean
  /** How long paths are that are drawn from it. */
  readonly days: number
}

/** What a file of the user's holds. */
export interface FilePath {
  readonly kind: 'file'
  readonly file: ReadFile
  readonly days: number
}

/** A path of prices: simulated, a history that ships, or what a file holds. */
export type PathChoice = SimulatedPath | HistoryPath | FilePath

/** What every position is entered with. Prices are ratios to the first of the path; money is in the quote token. */
export interface Terms {
  readonly deposit: number
  /** What positions are compared with; prices counted as Y per X, as the path has them. */
  readonly against: Against
  /** A rate, or a policy. */
  readonly fee: number | Named
  readonly strategy: Named
  /** What is traded in a day ÷ what the position is worth, where a path has no volume of its own. */
  readonly turnover: number
  /** Which part of the volume of a file trades with the pool, and what the whole of that pool is worth. */
  readonly volumeShare: number
  readonly poolValue: number
  readonly alerts: readonly Named[]
  /** Whether a depeg raises its alert where the peg is not near 1. */
  readonly depeg: 'auto' | 'on' | 'off'
  /** The peg, Y per X as the path has its prices; 0 for what `defaultPeg` says of the first. */
  readonly peg: number
  readonly seed: number
}

/** Positions on one path. */
export interface ReplayJob {
  readonly curves: readonly NamedCurve[]
  readonly terms: Terms
  readonly path: PathChoice
  /** What prices and money are counted in. */
  readonly unit: Unit
}

/** A position in each of several curves, all on the same many paths. */
export interface MonteCarloJob {
  readonly curves: readonly NamedCurve[]
  readonly terms: Terms
  readonly path: PathChoice
  readonly paths: number
}

/** What became of a curve: its accounts at the times of the replay, or why there are none. */
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
       * Depth at the price, as a multiple of that of a constant product of the same deposit; none where the curve moves, by
       * itself or with its owner, or where reserves jump.
       */
      readonly depth: Float64Array | undefined
      /** Where the price was one at which the curve trades, as pairs of times. */
      readonly inRange: readonly (readonly [number, number])[]
      readonly alerts: readonly Alert[]
      readonly result: BacktestResult
    }

/** What became of a curve on many paths, or why nothing did. */
export type ManyPathsOfCurve =
  | { readonly id: string; readonly problem: string }
  | { readonly id: string; readonly problem?: undefined; readonly result: MonteCarloResult }

/** What became of each curve. */
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
  /** What the file is made of that the path comes from; none for a simulated path. */
  readonly format: PathFormat | undefined
  /** How the file is read, where that is not plain: sentences. */
  readonly notes: readonly string[]
  /** The first price, in the unit of the job; 1 for a simulated path. */
  readonly firstPrice: number
  /** The peg, in the unit of the job. */
  readonly peg: number
  /** Whether a depeg raised alerts. */
  readonly hasDepeg: boolean
  /** The day of the largest volume, in the money of the job; none where the path has no volume. */
  readonly largestDay?: DailyVolume
  readonly curves: readonly ReplayedCurve[]
}

/** An answer, or what is wrong, in a sentence. */
export type Answered<A> = { readonly answer: A } | { readonly problem: string }

/** Told how much is done, from 0 to 1. */
export type OnProgress = (share: number) => void

/** What the worker does. */
export interface ReplayApi {
  readonly replay: (job: ReplayJob, onProgress: OnProgress) => Promise<Answered<Replayed>>
  readonly simulate: (job: MonteCarloJob, onProgress: OnProgress) => Promise<Answered<ManyPaths>>
}
