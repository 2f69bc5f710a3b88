import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const manifestOf = directory => JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))

const foldersIn = parent =>
  existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map(name => join(root, parent, name)) : []

/** The manifest of the repository itself. */
export const rootManifest = manifestOf(root)

/** Every package of the workspace: `path` is relative to the repository, with forward slashes. */
export const packages = [...foldersIn('packages'), ...foldersIn('apps'), join(root, 'docs')]
  .filter(directory => existsSync(join(directory, 'package.json')))
  .map(directory => ({
    directory,
    path: relative(root, directory).split(sep).join('/'),
    manifest: manifestOf(directory),
  }))

/** The packages that are published. */
export const publicPackages = packages.filter(({ manifest }) => !manifest.private)

/** The packages of `packages/` that serve curves and are none. */
export const otherPackages = [
  'core',
  'laws',
  'simulation',
  'charts',
  'histories',
  'bench',
  'catalogue',
  'formula',
  'sweep',
]

/** The packages that are one curve each. */
export const curvePackages = packages.filter(
  ({ path }) => path.startsWith('packages/') && !otherPackages.includes(path.slice('packages/'.length)),
)
