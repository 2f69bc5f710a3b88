import { defineConfig, type ViteUserConfig } from 'vitest/config'

const sources = ['@ammeter/source', 'node', 'import', 'module', 'default']

/** The vitest configuration of every package: tests run on sources, and leave a report that the root command sums. */
export const packageTests = (): ViteUserConfig =>
  defineConfig({
    resolve: { conditions: sources },
    ssr: { resolve: { conditions: sources } },
    test: {
      include: ['test/**/*.test.ts'],
      reporters: ['default', 'json'],
      outputFile: { json: 'reports/vitest.json' },
    },
  })
