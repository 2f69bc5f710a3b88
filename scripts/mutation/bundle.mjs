import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { build } from 'vite'
import { root } from '../workspace.mjs'

const conditions = ['@ammeter/source', 'node', 'import', 'module', 'default']

/** What is not bundled: it holds no mutants, and is loaded once. */
const external = ['vitest', 'fast-check', 'decimal.js', 'fp-ts']

/** Core has all of these among its dependencies. */
const fromCore = createRequire(join(root, 'packages/core/package.json'))

/**
 * A test file with all that it imports as one function, which evaluates every module anew each time that it is called.
 *
 * @returns A function of what stands for vitest.
 */
export const bundle = async (directory, file) => {
  const { output } = await build({
    root: directory,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    ssr: { noExternal: true, external, resolve: { conditions } },
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(directory, file),
        external,
        treeshake: false,
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  })
  const script = new Script(`(function (require, module, exports) {${output[0].code}\n})`, { filename: file })
  return vitest => {
    const module = { exports: {} }
    script.runInThisContext()(name => (name === 'vitest' ? vitest : fromCore(name)), module, module.exports)
  }
}
