import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { turboOutput } from './pnpm.mjs'
import { publicPackages, root } from './workspace.mjs'

const stamp = join(root, 'node_modules', '.cache', 'ammeter', 'built')

const configs = ['package.json', 'tsconfig.json', 'vite.config.ts']

const sourcesOf = ({ directory }) => [
  ...configs.map(name => join(directory, name)).filter(file => existsSync(file)),
  ...readdirSync(join(directory, 'src'), { recursive: true }).map(name => join(directory, 'src', name)),
]

const fingerprint = built =>
  ['pnpm-lock.yaml', 'tsconfig.base.json']
    .map(name => join(root, name))
    .concat(built.flatMap(sourcesOf))
    .reduce(
      (hash, file) => hash.update(`${file} ${statSync(file).mtimeMs} ${statSync(file).size}\n`),
      createHash('sha256'),
    )
    .digest('hex')

/** Builds some packages and all they depend on, and prints nothing; where it fails, what failed is the message. */
export const build = names => turboOutput(['build', ...names.map(name => `--filter=${name}`)])

/** Builds every public package, unless nothing has changed since the last time: asking turbo would take two seconds. */
export const ensureBuilt = () => {
  const hash = fingerprint(publicPackages)
  const isThere = publicPackages.every(({ directory }) => existsSync(join(directory, 'dist')))
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  build(publicPackages.map(({ manifest }) => manifest.name))
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}
