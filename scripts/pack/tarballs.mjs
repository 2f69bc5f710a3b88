import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { pnpmOutput } from '../pnpm.mjs'
import { publicPackages } from '../workspace.mjs'

const fileOf = ({ name, version }) => `${name.replace('@', '').replace('/', '-')}-${version}.tgz`

/** pnpm takes the hook from its configuration alone: as a file of the root's it would be part of the lockfile. */
const env = { npm_config_pnpmfile: 'scripts/pack/pnpmfile.cjs' }

/** Builds and packs every public package into a folder, as it would be published: answers them, each with its `tarball`. */
export const packInto = folder => {
  ensureBuilt()
  const filters = publicPackages.flatMap(({ manifest }) => ['--filter', manifest.name])
  pnpmOutput([...filters, '-r', 'pack', '--pack-destination', folder], env)
  return publicPackages.map(each => ({ ...each, tarball: join(folder, fileOf(each.manifest)) }))
}

/** The packages of those names, and those that they are built on. */
export const withDependencies = (packed, names) => {
  const found = new Set()
  const add = name => {
    const one = packed.find(({ manifest }) => manifest.name === name)
    if (one === undefined || found.has(one)) return
    found.add(one)
    Object.keys(one.manifest.dependencies ?? {}).forEach(add)
  }
  names.forEach(add)
  return [...found]
}
