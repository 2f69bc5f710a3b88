// Runs that are ready for candidates.

import type { Figures, ObjectiveRun } from '@ammeter/simulation'
import type { Candidate, WrittenPart } from '@ammeter/sweep'
import type { HashedFile } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import type { ModuleFile } from '../../plug-in/plug-in-loader.js'
import type { ResolvedPart } from '../axes/resolve-axes.js'
import type { RunBase } from '../axes/target.js'
import type { RunOptions } from '../experiment/experiment.js'

/** The figures of a candidate, or why it has none, in words. */
export type FiguresOf = E.Either<string, Partial<Figures>>

/** A run that is ready for candidates: everything that they share has been read and made. */
export interface PreparedRun {
  readonly run: ObjectiveRun
  /** The curves, with the axes of each. */
  readonly parts: readonly ResolvedPart[]
  /** How many paths a candidate has. */
  readonly paths: number
  /** Whether the cost of transactions is given. */
  readonly hasGas: boolean
  /** The time of a candidate at a nominal speed, in seconds; it depends only on the experiment. */
  readonly seconds: number
  /** The files that are read. */
  readonly inputs: readonly HashedFile[]
  readonly modules: readonly ModuleFile[]
  readonly seeds: Readonly<Record<string, number>>
  /** Notes on how files were read. */
  readonly notes: readonly string[]
  /** Runs a candidate. */
  readonly figures: (candidate: Candidate) => FiguresOf
  /** The same on other paths than those of the experiment; none if there are no others. */
  readonly freshFigures?: (candidate: Candidate) => FiguresOf
  /** Makes a candidate without running it, and says why it cannot be made. */
  readonly check: (candidate: Candidate) => E.Either<string, unknown>
}

/**
 * Makes the runs of candidates: that of its curve, with its values in the places of others. What a candidate has in common
 * with the one before, from its first axis on, is not made again: in a grid that is all but the last value.
 */
export const basesOf = (parts: readonly ResolvedPart[], shared: Omit<RunBase, 'choice'>) => {
  let lastPart = -1
  const texts: string[] = []
  const bases: E.Either<string, RunBase>[] = []
  return ({ part, values }: Candidate): E.Either<string, RunBase> => {
    const { choice, targets } = parts[part] as ResolvedPart
    let isSame = part === lastPart
    lastPart = part
    let base: E.Either<string, RunBase> = isSame ? (bases[0] as (typeof bases)[number]) : E.right({ ...shared, choice })
    bases[0] = base
    for (let axis = 0; axis < values.length; axis += 1) {
      const value = values[axis]
      const target = targets[axis]
      if (value === undefined || target === undefined) continue
      isSame = isSame && texts[axis] === value.text
      base = isSame ? (bases[axis + 1] as typeof base) : E.either.chain(base, each => target.change(each, value))
      texts[axis] = value.text
      bases[axis + 1] = base
    }
    return base
  }
}

/** The options that run a candidate alone. */
export const optionsOfCandidate = (
  parts: readonly ResolvedPart[],
  options: RunOptions,
  { part, values }: Candidate,
): RunOptions => {
  const { choice, targets } = parts[part] as ResolvedPart
  const alone: RunOptions = { ...options, curve: [choice.spec.typed] }
  return values.reduce((all, { text }, index) => targets[index]?.rewrite(all, text) ?? all, alone)
}

/** The axes of parts, as manifests have them. */
export const writtenParts = (parts: readonly ResolvedPart[]): readonly WrittenPart[] =>
  parts.map(({ label, axes }) => ({ label, axes }))
