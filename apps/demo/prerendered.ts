import { type Plugin, runnerImport } from 'vite'

interface Prerender {
  readonly prerender: () => string
}

/** Puts the first screen into index.html as it is built, so that it is there before any script. */
export const prerendered = (entry: string, conditions: readonly string[]): Plugin => ({
  name: 'prerendered',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: async html => {
      const { module } = await runnerImport<Prerender>(entry, {
        configFile: false,
        logLevel: 'error',
        resolve: { conditions: [...conditions] },
        ssr: { resolve: { conditions: [...conditions] } },
      })
      return html.replace('<!--prerendered-->', () => module.prerender())
    },
  },
})
