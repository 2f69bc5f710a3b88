import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { identifierOf, nameFrom } from './new-curve/name.mjs'
import { packageFiles } from './new-curve/package-files.mjs'
import { withDependency, withExport, withReference } from './new-curve/registration.mjs'
import { toolOutput, updateLockfile } from './pnpm.mjs'
import { Failure } from './processes.mjs'
import { curvePackages, otherPackages, packages, root } from './workspace.mjs'

const curveList = 'packages/catalogue/src/lists/curves.ts'

const read = path => readFileSync(join(root, path), 'utf8')
const readJson = path => JSON.parse(read(path))
const json = value => `${JSON.stringify(value, null, 2)}\n`

const write = (path, text) => {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return path
}

const writePackage = name =>
  packageFiles(name, readJson('packages/core/package.json').version).map(({ path, text }) =>
    write(`packages/${name}/${path}`, text),
  )

const writeChangeset = name =>
  write(`.changeset/curve-${name}.md`, `---\n'@ammeter/${name}': minor\n---\n\nA new curve: ${name}.\n`)

/** The catalogue, and the apps that load curves by name for modules of the user's. */
const apps = packages.filter(
  ({ path, manifest }) =>
    (path.startsWith('apps/') || path === 'packages/catalogue') &&
    curvePackages.some(each => manifest.dependencies?.[each.manifest.name]),
)

/** Lets the catalogue, or an app, import a curve. */
const register = (name, app) => {
  const config = `${app.path}/tsconfig.json`
  const project = relative(app.directory, join(root, 'packages', name))
    .split(sep)
    .join('/')
  return [
    write(`${app.path}/package.json`, json(withDependency(app.manifest, `@ammeter/${name}`))),
    write(config, withReference(read(config), project)),
  ]
}

/** Adds a curve to the one list of them. */
const list = name => [write(curveList, withExport(read(curveList), identifierOf(name), `@ammeter/${name}`))]

const report = name => `
Made packages/${name}: a geometric mean for now, which is yours to edit.

  ${`src/${name}.ts`.padEnd(24)}  its formulas, parameters and sources
  ${`test/${name}.test.ts`.padEnd(24)}  what is known of it from elsewhere
  ${'test/laws.test.ts'.padEnd(24)}  the laws, for some of its parameters, in both arithmetics
  ${'README.md, package.json'.padEnd(24)}  what it is, in words; also in .changeset/curve-${name}.md

The command and the app know it by its line in ${curveList}.

Next:

  npm test -- --filter=@ammeter/${name}
  npm run format
  npm run check`

/** Makes a package for a curve of that name, registers and links it, and says what was made. */
export const newCurve = args => {
  const names = packages.map(({ manifest }) => manifest.name.replace('@ammeter/', ''))
  const name = nameFrom(args, [...names, ...otherPackages, ...readdirSync(join(root, 'packages'))])

  const written = [
    ...writePackage(name),
    writeChangeset(name),
    ...apps.flatMap(app => register(name, app)),
    ...list(name),
  ]
  if (updateLockfile() !== 0) throw new Failure(`packages/${name} is written, but could not be linked: see above.`)
  toolOutput('biome', ['check', '--write', ...written])
  console.log(report(name))
}
