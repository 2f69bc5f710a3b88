// What a user does: every public package, packed, installed by npm into one empty folder, and imported by plain Node.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, output } from '../processes.mjs'
import { rootManifest } from '../workspace.mjs'
import { withTarballs } from './tarballs.mjs'
import { verdict } from './verdict.mjs'

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

const attempt = (what, work) => {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [`${what}: ${error.message}`]
  }
}

const node = (folder, code) => output(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, env })

/** Imports one export path in a process of its own, and fails where nothing comes out of it. */
const tryImport = (folder, specifier) =>
  attempt(specifier, () => {
    const isData = specifier.endsWith('.json')
    const attributes = isData ? ", { with: { type: 'json' } }" : ''
    const count = node(folder, `console.log(Object.keys(await import('${specifier}'${attributes})).length)`)
    if (Number(count) === 0) throw new Failure('it exports nothing.')
  })

const tryBin = (folder, name) =>
  attempt(`bin ${name}`, () => {
    const said = output(join(folder, 'node_modules', '.bin', name), ['--help'], { cwd: folder, env })
    if (!said.includes(name)) throw new Failure(`--help says nothing of ${name}.`)
  })

withTarballs((packed, folder) => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(consumer(packed)))
  output('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, env })

  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const foreign = Object.entries(locked).filter(
    ([path, { resolved }]) => /node_modules\/@ammeter\/[^/]+$/.test(path) && !resolved?.startsWith('file:'),
  )
  const specifiers = packed.flatMap(({ manifest }) =>
    Object.keys(manifest.exports).map(path => `${manifest.name}${path.slice(1)}`),
  )
  const bins = packed.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}))

  verdict(
    [
      ...foreign.map(([path]) => `${path} came from a registry, not from its tarball.`),
      ...specifiers.flatMap(specifier => tryImport(folder, specifier)),
      ...bins.flatMap(name => tryBin(folder, name)),
      ...(specifiers.length > packed.length ? [] : ['Hardly anything to import was found.']),
    ],
    `${packed.length} tarballs, ${specifiers.length} imports, ${bins.length} bins`,
  )
})
