// Finds plug-ins by name, by path, or as typed curves.

import { resolve } from 'node:path'
import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'
import type { NotOneDefinition } from './exported-definition.js'
import { type Definition, type DefinitionOf, isOfKind, KINDS, type Kind } from './kinds.js'
import type { LoadedModule } from './load-plug-in.js'
import type { ModuleError } from './module-error.js'
import { type PlugInSpec, parseSpec, type WrittenCurve, writtenCurve } from './plug-in-spec.js'
import { readCurve } from './read-curve.js'

/** A user's module, as results name it. */
export type ModuleFile = Pick<LoadedModule, 'file' | 'sha256'>

/** A plug-in that the command line names. */
export interface NamedPlugIn<K extends Kind> {
  readonly spec: PlugInSpec
  readonly definition: DefinitionOf[K]
  /** The module that it comes from; none for one that ships. */
  readonly module?: ModuleFile
}

/** A module named on the command line that has no plug-in of the kind. */
export interface FailedModule {
  readonly spec: PlugInSpec
  readonly error: ModuleError
}

/** How users' modules are opened. */
export interface Opening {
  /** The time that one may take to load, in milliseconds. */
  readonly loading: number
  /** Wraps a curve that a module exports, before anything else uses it. */
  readonly prepare: (definition: CurveDefinition) => CurveDefinition
}

/**
 * Finds plug-ins: by name among those that ship, by path in users' modules, and curves typed as formulas or drawings.
 */
export interface PlugInLoader {
  /** Those that ship. */
  readonly known: readonly Definition[]
  /** The plug-in of one of some kinds that a word names; or the error of the module that should export one. */
  readonly open: <K extends Kind>(
    kinds: readonly [K, ...K[]],
    word: string,
  ) => Promise<Outcome<E.Either<FailedModule, NamedPlugIn<K>>>>
}

/** The definitions that are of some kinds. */
export const ofKinds = <K extends Kind>(
  definitions: readonly Definition[],
  kinds: readonly K[],
): readonly DefinitionOf[K][] =>
  definitions.filter((definition): definition is DefinitionOf[K] => isOfKind(kinds, definition))

const prepared = <K extends Kind>(definition: DefinitionOf[K], { prepare }: Opening): DefinitionOf[K] =>
  definition.kind === 'curve' ? (prepare(definition as CurveDefinition) as DefinitionOf[K]) : definition

/**
 * Makes a loader. It loads each module, reads each formula or drawing, and prepares each definition only once.
 *
 * @param known The plug-ins that ship.
 */
export const plugInLoader = (known: readonly Definition[], opening: Opening): PlugInLoader => {
  const modules = new Map<string, Promise<E.Either<ModuleError, LoadedModule>>>()
  const written = new Map<string, Promise<Outcome<CurveDefinition>>>()
  const ready = new Map<Definition, Definition>()

  const prepareOnce = <K extends Kind>(definition: DefinitionOf[K]): DefinitionOf[K] => {
    const made = (ready.get(definition) ?? prepared(definition, opening)) as DefinitionOf[K]
    ready.set(definition, made)
    return made
  }

  const inModule = async <K extends Kind>(
    kinds: readonly [K, ...K[]],
    spec: PlugInSpec,
  ): Promise<E.Either<FailedModule, NamedPlugIn<K>>> => {
    const { loadPlugIn, moduleError } = await import('./load-plug-in.js')
    const { exportedDefinition } = await import('./exported-definition.js')
    const path = resolve(spec.name)
    const loading = modules.get(path) ?? loadPlugIn(spec.name, opening.loading)
    modules.set(path, loading)
    const loaded = await loading
    if (E.isLeft(loaded)) return E.left({ spec, error: loaded.left })
    const { module, file, sha256 } = loaded.right
    return E.bimap(
      (not: NotOneDefinition) => ({ spec, error: moduleError({ file: path, ...not }, spec.name) }),
      (definition: DefinitionOf[K]) => ({ spec, definition: prepareOnce(definition), module: { file, sha256 } }),
    )(exportedDefinition(module, kinds))
  }

  const asWritten = async <K extends Kind>(
    kinds: readonly [K, ...K[]],
    spec: PlugInSpec,
    curve: WrittenCurve,
  ): Promise<Outcome<NamedPlugIn<K>>> => {
    if (!kinds.some(kind => kind === 'curve')) {
      return usage(`${JSON.stringify(spec.name)} is a ${curve.kind}, which makes a curve and no ${KINDS[kinds[0]].one}`)
    }
    const reading = written.get(spec.name) ?? readCurve(curve)
    written.set(spec.name, reading)
    return E.either.map(await reading, definition => ({
      spec,
      definition: prepareOnce(definition as DefinitionOf[K]),
    }))
  }

  const byName = <K extends Kind>(kinds: readonly [K, ...K[]], spec: PlugInSpec): Outcome<NamedPlugIn<K>> => {
    const candidates = ofKinds(known, kinds)
    const definition = candidates.find(({ name }) => name === spec.name)
    if (definition !== undefined) return E.right({ spec, definition })
    const names = [...new Set(candidates.map(({ name }) => name))]
    return usage(`unknown ${KINDS[kinds[0]].one} ${JSON.stringify(spec.name)}: ${didYouMean(spec.name, names)}`)
  }

  return {
    known,
    open: async (kinds, word) => {
      const spec = parseSpec(word)
      const curve = writtenCurve(spec.name)
      if (curve !== undefined) return E.either.map(await asWritten(kinds, spec, curve), E.right)
      if (spec.isPath) return E.right(await inModule(kinds, spec))
      return E.either.map(byName(kinds, spec), E.right)
    },
  }
}
