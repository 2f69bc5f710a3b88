// What a user does: `npm run pack` packs every public package and installs it into a project, where plain Node imports it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { strangersEnv } from '../pack/install.mjs'
import { Failure, output } from '../processes.mjs'
import { publicPackages, root, rootManifest } from '../workspace.mjs'
import { complaints } from './complaints.mjs'

/** `[name, lowest version]` of what our packages take from the project that uses them: the catalog `peers`. */
const peers = [
  ...(
    /^ {2}peers:\n((?: {4}.*\n)+)/m.exec(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'))?.[1] ?? ''
  ).matchAll(/^ {4}'?(.+?)'?: \^(.+)$/gm),
].map(([, name, lowest]) => [name, lowest])

/** A project that has the oldest copies of what our packages take from it. */
const consumer = {
  name: 'consumer',
  private: true,
  type: 'module',
  dependencies: { ...Object.fromEntries(peers), vitest: rootManifest.devDependencies.vitest },
}

const node = (folder, code) =>
  output(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, env: strangersEnv })

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
    const said = output(join(folder, 'node_modules', '.bin', name), ['--help'], { cwd: folder, env: strangersEnv })
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
      const { curve, passed, laws } = JSON.parse(output(bin, args, { cwd: elsewhere, env: strangersEnv }))
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

/** Copies of a peer beside the project's own. */
const secondCopies = folder => {
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  return peers.flatMap(([name, lowest]) =>
    Object.entries(locked)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .filter(([path, { version }]) => path !== `node_modules/${name}` || version !== lowest)
      .map(([path, { version }]) => `${path} is ${version}, where the project has ${lowest}.`),
  )
}

/** What a package says of where it comes from, in its own folder or packed, other than what the root's manifest says. */
const wrongOrigins = folder => {
  const { homepage, bugs, repository } = rootManifest
  return publicPackages.flatMap(({ path, manifest }) => {
    const installed = join(folder, 'node_modules', manifest.name, 'package.json')
    const packed = JSON.parse(readFileSync(installed, 'utf8'))
    const expected = { homepage, bugs, repository: { ...repository, directory: path } }
    return Object.entries(expected).flatMap(([key, value]) => [
      ...(key in manifest ? [`${path}/package.json sets ${key}, which stands in the root's.`] : []),
      ...(isDeepStrictEqual(packed[key], value) ? [] : [`${path}, packed, does not have the ${key} of the root.`]),
    ])
  })
}

/** Packages whose page does not say how to install them before they are published. */
const untold = () =>
  publicPackages
    .filter(({ directory, manifest }) => {
      const command = `npm run pack -- ../tarballs --install ../my-project ${manifest.name.replace('@ammeter/', '')}\``
      return !readFileSync(join(directory, 'README.md'), 'utf8').includes(command)
    })
    .map(({ path }) => `${path}/README.md does not say how to install it before it is published.`)

const run = join(root, 'scripts', 'run.mjs')

const examine = folder => {
  const project = join(folder, 'project')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify(consumer))
  output(process.execPath, [run, 'pack', join(folder, 'tarballs'), '--install', project])

  const manifests = publicPackages.map(({ manifest }) => manifest)
  const specifiers = manifests.flatMap(({ name, exports }) =>
    Object.keys(exports).map(path => `${name}${path.slice(1)}`),
  )
  const bins = manifests.flatMap(({ bin }) => Object.keys(bin ?? {}))
  return {
    violations: [
      ...(peers.length > 0 ? [] : ['pnpm-workspace.yaml has no catalog of peers.']),
      ...untold(),
      ...foreign(project),
      ...secondCopies(project),
      ...wrongOrigins(project),
      ...specifiers.flatMap(specifier => tryImport(project, specifier)),
      ...bins.flatMap(name => tryBin(project, name)),
      ...tryModule(project),
      ...(specifiers.length > manifests.length ? [] : ['There was hardly anything to import.']),
    ],
    lookedAt: `${manifests.length} tarballs, ${specifiers.length} imports, ${bins.length} commands, 1 module`,
  }
}

export const check = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-installs-'))
  try {
    return examine(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
