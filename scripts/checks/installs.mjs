// What a user does: every public package, packed, installed by npm into one empty folder, and imported by plain Node.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** A curve as its author would write it, with imports of which its own folder has none. */
const curveModule = `import { defineCurve } from '@ammeter/core'
import { weighted } from '@ammeter/weighted'
import { either as E } from 'fp-ts'

const [name]: string[] = [E.isLeft(E.left(weighted)) ? 'mine' : 'none']

export const mine = defineCurve({
  name,
  summary: 'Constant product',
  formula: 'x y',
  parameters: {},
  over: real => ({ tradingFunction: (x, y) => real.mul(x, y) }),
})
`

/** Checks a module in a folder in which nothing is installed. */
const tryModule = folder =>
  complaints('ammeter check mine.ts', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'ammeter-module-'))
    try {
      writeFileSync(join(elsewhere, 'mine.ts'), curveModule)
      const bin = join(folder, 'node_modules', '.bin', 'ammeter')
      const args = ['check', 'mine.ts', '--runs', '5', '--timeout', '60', '--json']
      const { curve, passed, laws } = JSON.parse(output(bin, args, { cwd: elsewhere, env }))
      if (!(curve === 'mine' && passed && laws.length > 10)) throw new Failure('it did not try the laws.')
    } finally {
      rmSync(elsewhere, { recursive: true, force: true })
    }
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
        ...tryModule(folder),
        ...(specifiers.length > packed.length ? [] : ['There was hardly anything to import.']),
      ],
      lookedAt: `${packed.length} tarballs, ${specifiers.length} imports, ${bins.length} commands, 1 module`,
    }
  })
