// Small files named after one thing, in folders named after what their files share.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages, root } from '../workspace.mjs'
import { sources } from './sources.mjs'

const MOST_LINES = 250
const MOST_FILES = 8

const measured = file => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 })

/** Files too long to be about one thing. */
export const longFiles = files =>
  files
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines: ${MOST_LINES} at most`)

/** Folders `src` that hold more loose files than a newcomer takes in. */
export const crowdedFolders = files =>
  packages
    .map(({ path }) => `${path}/src`)
    .map(folder => ({ folder, loose: files.filter(file => file.slice(0, file.lastIndexOf('/')) === folder).length }))
    .filter(({ loose }) => loose > MOST_FILES)
    .map(({ folder, loose }) => `${folder} holds ${loose} files: ${MOST_FILES} at most, the others in folders`)

export const check = () => {
  const files = sources()
  return {
    violations: [...longFiles(files.map(measured)), ...crowdedFolders(files)],
    lookedAt: `${files.length} sources`,
  }
}
