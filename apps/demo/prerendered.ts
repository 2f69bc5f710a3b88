import { type Plugin, runnerImport } from 'vite'

interface Prerender {
  readonly prerender: () => { readonly screen: string; readonly computed: string }
}

/** Puts the first screen and its answers into index.html as it is built, so that they are there before any script. */
export const prerendered = (
  entry: string,
  conditions: readonly string[],
  define: Readonly<Record<string, string>>,
): Plugin => ({
  name: 'prerendered',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: async html => {
      const { module } = await runnerImport<Prerender>(entry, {
        configFile: false,
        logLevel: 'error',
        define,
        resolve: { conditions: [...conditions] },
        ssr: { resolve: { conditions: [...conditions] } },
      })
      const { screen, computed } = module.prerender()
      return html.replace('<!--prerendered-->', () => screen).replace('<!--computed-->', () => computed)
    },
  },
})
