import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { build } from 'vite'
import { root } from '../workspace.mjs'

const conditions = ['@ammeter/source', 'node', 'import', 'module', 'default']

/** What is not bundled: it holds no mutants, and is loaded once. */
const external = ['vitest', 'fast-check', 'decimal.js', 'fp-ts']

/** Core has all of these among its dependencies. */
const fromCore = createRequire(join(root, 'packages/core/package.json'))

/** Modules go on knowing where they stand, and find the files beside them. */
const ownPlaces = {
  name: 'own-places',
  transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
}

const codeOf = async (directory, file) => {
  const { output } = await build({
    root: directory,
    configFile: false,
    logLevel: 'error',
    plugins: [ownPlaces],
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
  return output[0].code
}

/**
 * A test file with all that it imports as one function, which evaluates every module anew each time that it is called.
 *
 * @param directory The package.
 * @param file Relative to it.
 * @param folder Where bundles are kept for the next runner, which takes the place of one that hangs.
 * @returns A function of what stands for vitest.
 */
export const bundle = async (directory, file, folder) => {
  const kept = join(folder, file.replaceAll('/', '-'))
  if (!existsSync(kept)) writeFileSync(kept, await codeOf(directory, file))
  const code = readFileSync(kept, 'utf8')
  const script = new Script(`(function (require, module, exports) {${code}\n})`, { filename: file })
  return vitest => {
    const module = { exports: {} }
    script.runInThisContext()(name => (name === 'vitest' ? vitest : fromCore(name)), module, module.exports)
  }
}
