import { resolve } from 'node:path'
import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type CurveSpec, parseSpec } from '../curve-spec.js'
import { type Outcome, usage } from '../failure.js'
import { didYouMean } from '../nearest.js'
import type { ModuleError } from './module-error.js'

/** A curve that the command line names. */
export interface NamedCurve {
  readonly spec: CurveSpec
  readonly definition: CurveDefinition
}

/** A module that the command line names, and that gives no curve. */
export interface FailedModule {
  readonly spec: CurveSpec
  readonly error: ModuleError
}

/** All that the command line names. */
export interface OpenedCurves {
  readonly named: readonly NamedCurve[]
  readonly failed: readonly FailedModule[]
}

/** How modules of the user's are opened. */
export interface Opening {
  /** The longest that one may take to load, in milliseconds. */
  readonly loading: number
  /** What is made of the curve that it exports, before anything else sees it. */
  readonly prepare: (definition: CurveDefinition) => CurveDefinition
}

type Opened = Outcome<E.Either<FailedModule, NamedCurve>>

const builtIn = (known: readonly CurveDefinition[], spec: CurveSpec): Opened => {
  const definition = known.find(({ name }) => name === spec.name)
  const names = known.map(({ name }) => name)
  return definition === undefined
    ? usage(`unknown curve ${JSON.stringify(spec.name)}: ${didYouMean(spec.name, names)}`)
    : E.right(E.right({ spec, definition }))
}

/**
 * The curves that words of the command line name: those that are known by their names, others by the paths of the modules
 * that export them. A module is loaded once, however often it is named.
 */
export const openCurves = async (
  known: readonly CurveDefinition[],
  words: readonly string[],
  { loading, prepare }: Opening,
): Promise<Outcome<OpenedCurves>> => {
  const loaded = new Map<string, E.Either<ModuleError, CurveDefinition>>()
  const opened: E.Either<FailedModule, NamedCurve>[] = []
  for (const spec of words.map(parseSpec)) {
    if (!spec.isPath) {
      const curve = builtIn(known, spec)
      if (E.isLeft(curve)) return curve
      opened.push(curve.right)
      continue
    }
    const path = resolve(spec.name)
    const { loadPlugIn } = await import('./load-plug-in.js')
    const module = loaded.get(path) ?? E.either.map(await loadPlugIn(spec.name, loading), prepare)
    loaded.set(path, module)
    opened.push(
      E.bimap(
        (error: ModuleError) => ({ spec, error }),
        (definition: CurveDefinition) => ({ spec, definition }),
      )(module),
    )
  }
  return E.right({
    named: opened.flatMap(each => (E.isRight(each) ? [each.right] : [])),
    failed: opened.flatMap(each => (E.isLeft(each) ? [each.left] : [])),
  })
}
