// Every curve package has the same shape, so that whoever has read one has read them all.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { curvePackages } from '../workspace.mjs'

const filesOf = name => [
  'README.md',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'src/index.ts',
  `src/${name}.ts`,
  'test/tsconfig.json',
  `test/${name}.test.ts`,
  'test/laws.test.ts',
]

const built = name => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
const fromSource = name => ({ '@ammeter/source': `./src/${name}.ts`, ...built(name) })

/** A curve that has an integer twin, as its contract computes it, offers it as `./evm`. */
const exportsOf = (hasTwin, entry) => ({
  '.': entry('index'),
  ...(hasTwin ? { './evm': entry('evm') } : {}),
  './package.json': './package.json',
})

const manifestOf = (name, hasTwin) => ({
  name: `@ammeter/${name}`,
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  exports: exportsOf(hasTwin, fromSource),
  files: ['dist', 'src', '!dist/**/*.tsbuildinfo'],
  scripts: { build: 'tsc -b', typecheck: 'tsc -b test', test: 'vitest run' },
  dependencies: { '@ammeter/core': 'workspace:*' },
  peerDependencies: { 'decimal.js': 'catalog:peers', 'fp-ts': 'catalog:peers' },
  publishConfig: { access: 'public', exports: exportsOf(hasTwin, built) },
})

/** Where a package has not the shape of a curve's. */
export const violationsOf = ({ directory, path, manifest }) => {
  const name = path.slice('packages/'.length)
  const hasTwin = existsSync(join(directory, 'src', 'evm.ts'))
  const missing = filesOf(name).filter(file => !existsSync(join(directory, file)))
  const differing = Object.entries(manifestOf(name, hasTwin)).filter(
    ([key, expected]) => !isDeepStrictEqual(manifest[key], expected),
  )
  return [
    ...missing.map(file => `${path}/${file} is missing.`),
    ...differing.map(([key, expected]) => `${path}/package.json: "${key}" should be ${JSON.stringify(expected)}.`),
    ...(manifest.description ? [] : [`${path}/package.json has no description.`]),
  ]
}

export const check = () => ({
  violations: curvePackages.length === 0 ? ['There is no curve package.'] : curvePackages.flatMap(violationsOf),
  lookedAt: `${curvePackages.length} curve packages of one shape`,
})
