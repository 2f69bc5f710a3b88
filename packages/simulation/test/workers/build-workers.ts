import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const conditions = ['@ammeter/source', 'node', 'import', 'module', 'default']

/** Workers run what Node can read: the modules as they are, without their types, in a folder of each test's own. */
export const workersIn = (folder: string) => {
  const outDir = fileURLToPath(new URL(`../../reports/${folder}`, import.meta.url))
  return {
    /** Where a module stands once it is built. */
    built: (name: string): URL => new URL(`../../reports/${folder}/${name}.js`, import.meta.url),
    buildAll: () =>
      build({
        root,
        configFile: false,
        logLevel: 'error',
        resolve: { conditions },
        ssr: { noExternal: true, external: ['tinypool'], resolve: { conditions } },
        build: {
          ssr: true,
          outDir,
          emptyOutDir: true,
          target: 'node20',
          minify: false,
          rolldownOptions: {
            input: {
              workers: `${here}workers.ts`,
              plugins: `${here}exported.ts`,
              worker: `${root}src/workers/worker.ts`,
            },
            output: { entryFileNames: '[name].js' },
          },
        },
      }),
  }
}
