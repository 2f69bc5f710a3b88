// What a user does: every public package, packed, installed by npm into one empty folder, and imported by plain Node.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, output } from '../processes.mjs'
import { rootManifest } from '../workspace.mjs'
import { complaints } from './complaints.mjs'
import { withTarballs } from './tarballs.mjs'

/** npm as a stranger runs it: not with the configuration of the npm that runs this check. */
const env = Object.fromEntries(
  Object.keys(process.env)
    .filter(key => /^npm_(config|package|lifecycle)_/i.test(key))
    .map(key => [key, undefined]),
)

/** Nothing but the tarballs may stand in for a package of ours, however deep it is needed. */
const consumer = packed => {
  const tarballs = Object.fromEntries(packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]))
  return {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { ...tarballs, vitest: rootManifest.devDependencies.vitest },
    overrides: Object.fromEntries(Object.keys(tarballs).map(name => [name, `$${name}`])),
  }
}

const node = (folder, code) => output(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, env })

/** Imports one export path in a process of its own, and fails where nothing comes out of it. */
const tryImport = (folder, specifier) =>
  complaints(specifier, () => {
    const isData = specifier.endsWith('.json')
    const attributes = isData ? ", { with: { type: 'json' } }" : ''
    const count = node(folder, `console.log(Object.keys(await import('${specifier}'${attributes})).length)`)
    if (Number(count) === 0) throw new Failure('it exports nothing.')
  })

const tryBin = (folder, name) =>
  complaints(`bin ${name}`, () => {
    const said = output(join(folder, 'node_modules', '.bin', name), ['--help'], { cwd: folder, env })
    if (!said.includes(name)) throw new Failure(`--help says nothing of ${name}.`)
  })

/** Our packages that npm took from somewhere else than from the tarballs. */
const foreign = folder => {
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked)
    .filter(([path, { resolved }]) => /node_modules\/@ammeter\/[^/]+$/.test(path) && !resolved?.startsWith('file:'))
    .map(([path]) => `${path} did not come from its tarball.`)
}

export const check = () =>
  withTarballs((packed, folder) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(consumer(packed)))
    output('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, env })

    const manifests = packed.map(({ manifest }) => manifest)
    const specifiers = manifests.flatMap(({ name, exports }) =>
      Object.keys(exports).map(path => `${name}${path.slice(1)}`),
    )
    const bins = manifests.flatMap(({ bin }) => Object.keys(bin ?? {}))
    return {
      violations: [
        ...foreign(folder),
        ...specifiers.flatMap(specifier => tryImport(folder, specifier)),
        ...bins.flatMap(name => tryBin(folder, name)),
        ...(specifiers.length > packed.length ? [] : ['There was hardly anything to import.']),
      ],
      lookedAt: `${packed.length} tarballs, ${specifiers.length} imports, ${bins.length} commands`,
    }
  })
