import { type Curve, decimal, float64 } from '@ammeter/core'
import { type CurveName, curveOver } from '../curves/curves.js'
import { derivedOver, ingredientsOf } from '../curves/derived.js'
import type { Peer } from '../peers/peer.js'
import { batchesOf, type Operation } from './ours.js'
import { races } from './races.js'
import { type SwapKind, workload } from './workload.js'

/** Inputs of a batch: enough that no predictor learns them, or few where one operation takes milliseconds. */
const SIZES = { float64: 1024, decimal: 16 } as const

/** Who is timed: an arithmetic of ours, an ingredient that a curve is derived from, or a peer's name in the races. */
export interface Job {
  readonly curve: CurveName
  readonly contestant: string
}

/** One operation of a contestant, over a batch of inputs. */
export interface Batch {
  readonly operation: Operation
  /** How many operations a run is. */
  readonly size: number
  readonly run: () => void
  /** What the last run answered. */
  readonly answers: () => readonly number[]
}

/** A contestant at the start. */
export interface Contest {
  /** The package that computes. */
  readonly library: string
  /** What of it is called. */
  readonly calls: string
  readonly batches: readonly Batch[]
}

const ours = <N>(library: string, calls: string, curve: Curve<N>, size: number): Contest => {
  const passes = Object.entries(batchesOf(curve, workload(size)))
  return {
    library,
    calls,
    batches: passes.map(([operation, pass]) => {
      let answers: readonly N[] = []
      return {
        operation: operation as Operation,
        size,
        run: () => {
          answers = pass()
        },
        answers: () => answers.map(curve.real.toNumber),
      }
    }),
  }
}

const theirs = ({ library, calls, prepare }: Peer): Contest => {
  const { swaps } = workload(SIZES.float64)
  const batch = (operation: SwapKind): Batch => {
    const prepared = swaps.map(swap => prepare(operation, swap))
    const units = prepared.map(() => 0n)
    return {
      operation,
      size: swaps.length,
      run: () => {
        let i = 0
        for (const { run } of prepared) units[i++] = run()
      },
      answers: () => prepared.map(({ toTokens }, i) => toTokens(units[i] ?? 0n)),
    }
  }
  return { library, calls, batches: [batch('exactIn'), batch('exactOut')] }
}

/** Makes a contestant ready: loads what it needs and prepares its inputs. */
export const contestOf = async ({ curve, contestant }: Job): Promise<Contest> => {
  const library = `@ammeter/${curve}`
  if (contestant === 'float64') return ours(library, contestant, curveOver(curve, float64), SIZES.float64)
  if (contestant === 'decimal') return ours(library, contestant, curveOver(curve, decimal), SIZES.decimal)
  if (ingredientsOf(curve).includes(contestant)) {
    return ours('@ammeter/core', `from its ${contestant}`, derivedOver(curve, contestant, float64), SIZES.float64)
  }
  const load = races[curve][contestant]
  if (load === undefined) throw new Error(`Nobody called ${contestant} races against ${curve}.`)
  return theirs(await load())
}
