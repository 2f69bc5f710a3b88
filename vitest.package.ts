import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { runExamples } from './docs/examples/run-examples.ts'

const sources = ['@ammeter/source', 'node', 'import', 'module', 'default']

const path = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url))

/**
 * The vitest configuration of every package: tests run on sources, every example in a doc comment or on a Markdown page
 * is a test, and a report is left that the root command sums.
 */
export const packageTests = ({ pages = [] }: { readonly pages?: readonly string[] } = {}): ViteUserConfig =>
  defineConfig({
    plugins: [runExamples(pages)],
    resolve: { conditions: sources },
    ssr: { resolve: { conditions: sources } },
    test: {
      include: ['test/**/*.test.{ts,tsx}', path('./docs/examples/examples.test.ts')],
      // It ends a test that hangs. How long a law may search is its run budget, which is larger in CI.
      testTimeout: 120_000,
      reporters: ['default', 'json'],
      outputFile: { json: 'reports/vitest.json' },
    },
  })
