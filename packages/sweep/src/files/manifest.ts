// What a folder of parts is of: an experiment, and all that its numbers depend on.

import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { partsIn, putFirst } from './part-file.js'

/** Plain data, as JSON has them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A file that numbers depend on. */
export interface HashedFile {
  readonly file: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** What a folder is of. Two runs with the same manifest write the same bytes. */
export interface Manifest {
  readonly format: 'ammeter sweep 1'
  readonly experiment: { readonly [key: string]: Json }
  /** The SHA-256 of the experiment, in hexadecimal. */
  readonly hash: string
  /** How many candidates there are, and how many a part has. */
  readonly candidates: number
  readonly chunk: number
  readonly versions: { readonly [name: string]: string }
  readonly seeds: { readonly [purpose: string]: number }
  readonly inputs: readonly HashedFile[]
  readonly plugIns: readonly HashedFile[]
}

const NAME = 'manifest.json'

/**
 * The SHA-256 of bytes or of a text, in hexadecimal.
 *
 * @example
 * import { sha256 } from '@ammeter/sweep/files'
 *
 * sha256('').slice(0, 8) // => 'e3b0c442'
 */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A folder that cannot be gone on with, and why. */
export interface FolderRefused {
  readonly _tag: 'FolderRefused'
  readonly folder: string
  readonly found: string
  readonly expected: string
}

/**
 * The refusal as one sentence for a person.
 *
 * @example
 * import { describeFolderRefused } from '@ammeter/sweep/files'
 *
 * const refused = { _tag: 'FolderRefused', folder: 'a', found: 'no manifest.json', expected: 'the folder of a sweep' } as const
 * describeFolderRefused(refused) // => 'a: found no manifest.json, expected the folder of a sweep'
 */
export const describeFolderRefused = ({ folder, found, expected }: FolderRefused): string =>
  `${folder}: found ${found}, expected ${expected}`

const refuse = (folder: string, found: string, expected: string): E.Either<FolderRefused, never> =>
  E.left({ _tag: 'FolderRefused', folder, found, expected })

const textOf = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

/** What one of two values has, and the other has not: the first place where they differ. */
export interface Difference {
  /** Such as `experiment.over.fee`. */
  readonly place: string
  readonly there: unknown
  readonly here: unknown
}

/** The first difference of two plain values. */
const differenceOf = (place: string, there: unknown, here: unknown): Difference | undefined => {
  if (!isObject(there) || !isObject(here)) return Object.is(there, here) ? undefined : { place, there, here }
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])]
  for (const key of keys) {
    const found = differenceOf(place === '' ? key : `${place}.${key}`, there[key], here[key])
    if (found !== undefined) return found
  }
  return undefined
}

/** The first difference of two manifests that people can act on: a hash says nothing that what it is of does not say. */
const differenceOfManifests = ({ hash: hashThere, ...there }: Manifest, { hash: hashHere, ...here }: Manifest) =>
  differenceOf('', there, here) ?? differenceOf('hash', hashThere, hashHere)

/** The order of keys counts in axes, whose order is that of the candidates. */
const orderOf = ({ experiment }: Manifest): string => JSON.stringify(experiment)

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/**
 * Reads what a folder is of.
 *
 * @returns Errors: `FolderRefused`.
 *
 * @example
 * import { readManifest } from '@ammeter/sweep/files'
 *
 * typeof readManifest // => 'function'
 */
export const readManifest = async (folder: string): Promise<E.Either<FolderRefused, Manifest>> => {
  let text: string
  try {
    text = await readFile(join(folder, NAME), 'utf8')
  } catch {
    return refuse(folder, `no ${NAME}`, 'the folder of a sweep')
  }
  try {
    const manifest: unknown = JSON.parse(text)
    if (isObject(manifest) && manifest.format === 'ammeter sweep 1') return E.right(manifest as unknown as Manifest)
  } catch {
    // What is no JSON is no manifest either.
  }
  return refuse(join(folder, NAME), 'something else', 'the manifest of a sweep')
}

/**
 * Opens a folder for a sweep: a new one gets the manifest, one that is there must have the same.
 *
 * @returns The number of parts that are there. Errors: `FolderRefused`, with the first difference.
 *
 * @example
 * import { openFolder } from '@ammeter/sweep/files'
 *
 * typeof openFolder // => 'function'
 */
export const openFolder = async (folder: string, manifest: Manifest): Promise<E.Either<FolderRefused, number>> => {
  await mkdir(folder, { recursive: true })
  const parts = await partsIn(folder)
  const there = await readManifest(folder)
  if (E.isLeft(there)) {
    if (there.left.found !== `no ${NAME}`) return there
    if (parts.length > 0)
      return refuse(folder, `parts of a sweep and no ${NAME}`, 'a new folder, or that of this sweep')
    if (await putFirst(folder, NAME, new TextEncoder().encode(textOf(manifest)))) return E.right(0)
    return openFolder(folder, manifest)
  }
  const difference = differenceOfManifests(there.right, manifest)
  if (difference !== undefined) {
    const { place, there: theirs, here } = difference
    return refuse(
      folder,
      `another sweep: ${place} is ${shown(theirs)} there and ${shown(here)} here`,
      'the same one, or another --out',
    )
  }
  return orderOf(there.right) === orderOf(manifest)
    ? E.right(parts.length)
    : refuse(folder, 'another sweep: its axes come in another order', 'the same one, or another --out')
}
