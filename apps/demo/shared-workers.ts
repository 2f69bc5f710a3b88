import type { Plugin } from 'vite'

/** How a module names a worker that stands beside it. */
const WORKER = /new URL\('(\.\/[\w.-]+\.worker\.ts)', import\.meta\.url\)/g

/**
 * Builds workers together with the page, so that both load what they have in common once: built apart, a worker brings its
 * own copy of the curves and of all that they are made of.
 */
export const sharedWorkers = (): Plugin => ({
  name: 'shared-workers',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { code: '.worker.ts' },
    handler(code, importer) {
      return code.replaceAll(WORKER, (_, id: string) => {
        const file = this.emitFile({ type: 'chunk', id, importer })
        return `new URL(import.meta.ROLLUP_FILE_URL_${file})`
      })
    },
  },
})
