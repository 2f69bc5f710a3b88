// Controllers: what moves the parameters of a pool in time.

import type { Num } from '../arithmetic/num.js'
import type { Real } from '../arithmetic/real.js'
import type { Curve } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import type { PlugInMetadata } from '../plug-in/metadata.js'
import type { Memory } from './fee-policy.js'

/** A pool as it opens, before it has a curve. */
export interface ControllerOpening<N> {
  /** Seconds. */
  readonly time: number
  /** The price it opens at, Y per X; none where it opens by its reserves alone. */
  readonly price: N | undefined
}

/** What a controller sees of its pool. */
export interface ControllerView<N> {
  readonly memory: Memory<N>
  readonly reserves: Reserves<N>
  /** The pool's curve as it stands. */
  readonly curve: Curve<N>
  /** The pool's clock, in seconds. */
  readonly time: number
  /** Seconds since the pool's clock was last moved on; zero after a trade. */
  readonly elapsed: number
  /** The price of the market outside, where an oracle gives one. */
  readonly price: N | undefined
}

/** What moves a curve's parameters, in an arithmetic and for parameters of its own already checked. */
export interface ControllerFormulas<N, P extends string = string> {
  /** What it remembers when a pool opens; by default nothing. */
  readonly start?: (opening: ControllerOpening<N>) => Memory<N>
  /** What it remembers once time has passed or an oracle has spoken; by default what it did. */
  readonly onTime?: (view: ControllerView<N>) => Memory<N>
  /** What it remembers after a trade, with the reserves that the trade left; by default what it did. */
  readonly onSwap?: (view: ControllerView<N>) => Memory<N>
  /** The curve's parameters at a time, in seconds; none once the pool has stopped trading. */
  readonly parameters: (memory: Memory<N>, time: number) => Readonly<Record<P, N>> | undefined
}

/** A controller as its author writes it: it makes a curve whose parameters move into a pool with a name of its own. */
export interface ControllerAuthoring<K extends string, A extends string, P extends string>
  extends PlugInMetadata<K, A> {
  readonly over: (real: Real<Num>, parameters: Readonly<Record<NoInfer<K>, Num>>) => ControllerFormulas<Num, P>
}

/** A controller in an arithmetic, with the curves that it makes. Its functions throw what the formulas throw. */
export interface Controller<N> {
  readonly start: (opening: ControllerOpening<N>) => Memory<N>
  readonly onTime?: (view: ControllerView<N>) => Memory<N>
  readonly onSwap?: (view: ControllerView<N>) => Memory<N>
  /** The curve at a time: the one before, while its parameters stay; none once the pool has stopped trading. */
  readonly curveAt: (memory: Memory<N>, time: number, before?: Curve<N>) => Curve<N> | undefined
  /** The curve of parameters. */
  readonly curveWith: (parameters: Readonly<Record<string, N>>) => Curve<N>
}
