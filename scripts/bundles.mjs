import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { identifierOf } from './new-curve/name.mjs'
import { curvePackages, root } from './workspace.mjs'

/** The most that the bundle of a curve may weigh, in bytes of gzip -9. */
const budgets = {
  'constant-product': 8_000,
  'constant-sum': 8_200,
  weighted: 8_400,
  concentrated: 8_800,
  stableswap: 9_600,
  // A basket brings its pools along.
  'range-3': 26_000,
}

/** The most that an exact twin may weigh, which brings neither decimals nor the code of curves along, by its name. */
const twinBudgets = {
  'constant-product': { exported: 'uniswapV2', budget: 5_500 },
}

/** With what derives formulas. */
const derived = 21_000

/** A module that is in no file; Vite takes it for one in the root. */
const entry = 'one-curve.js'
const inRoot = join(root, entry)

const sourceOf = (name, module = 'index') => join(root, 'packages', name, 'src', `${module}.ts`)

/** A module that is nothing but a text. */
const moduleOf = text => ({
  name: 'one-module',
  resolveId: id => (id === entry || id === inRoot ? inRoot : undefined),
  load: id => (id === inRoot ? text : undefined),
})

/** What a page imports that needs one curve in floating point, and nothing else. */
const oneCurve = name => {
  const exported = identifierOf(name)
  return `import { float64 } from ${JSON.stringify(sourceOf('core'))}
    import { ${exported} } from ${JSON.stringify(sourceOf(name))}
    export const curve = ${exported}(float64)`
}

/** What a page imports that needs one exact twin, and nothing else. */
const oneTwin = name => `export { ${twinBudgets[name].exported} } from ${JSON.stringify(sourceOf(name, 'evm'))}`

/** The bundle of a module: Vite in library mode, ES modules, with all that it depends on. */
const bundleOf = async (name, text, budget) => {
  const { build } = await import('vite')
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [moduleOf(text)],
    resolve: { conditions: ['@ammeter/source'] },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'one-module' } },
  })
  const code = output.map(({ code }) => code).join('')
  return { name, bytes: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length, budget }
}

/** The bundle of every curve, alone, and of every exact twin: its bytes, and what they may be. */
export const bundles = async () => {
  const measured = []
  for (const { path } of curvePackages) {
    const name = path.slice('packages/'.length)
    measured.push(await bundleOf(name, oneCurve(name), budgets[name] ?? derived))
    if (twinBudgets[name]) measured.push(await bundleOf(`${name}/evm`, oneTwin(name), twinBudgets[name].budget))
  }
  return measured
}

/** What is too large. */
export const tooLarge = measured =>
  measured
    .filter(({ gzipped, budget }) => gzipped > budget)
    .map(({ name, gzipped, budget }) => `The bundle of ${name} is ${gzipped} bytes, and may be ${budget}.`)
