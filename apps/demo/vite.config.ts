import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { prerendered } from './prerendered.ts'

const sources = ['@ammeter/source', 'module', 'import', 'default']

/** What the first view and those that are loaded later have in common; not what charts, formulas, sheets and panels alone need. */
const COMMON =
  /node_modules\/(?!.*(?:decimal\.js|jsep|comlink|d3-|@visx))|packages\/charts\/src\/format|demo\/src\/(?:screen|settings\/|controls\/(?!choice|problem)|shell\/(?!chart|curve|download|publish|use-width)|tables\/(?!data|csv|settings-table)|curves\/(?!depth)|instances\/(?!sheet|thumbnail))/

/** What every chart is drawn with. */
const CHARTS =
  /node_modules\/.*(?:d3-|@visx)|packages\/charts\/src\/(?!charts\/|format)|demo\/src\/(?:shell\/(?:chart|curve|publish|use-width)|tables\/data)/

/** The version of the command, which prints the same numbers. */
const { version } = JSON.parse(readFileSync(new URL('../cli/package.json', import.meta.url), 'utf8'))

/** The app, built from the sources of the packages; every path in it is relative, so that it can lie in any folder. */
export default defineConfig({
  base: './',
  define: { AMMETER_VERSION: JSON.stringify(version) },
  plugins: [react(), prerendered(fileURLToPath(new URL('src/prerender.tsx', import.meta.url)), [...sources, 'node'])],
  resolve: {
    conditions: [...sources, 'browser'],
    alias: ['d3-interpolate', 'd3-format'].map(name => ({
      find: new RegExp(`^${name}$`),
      replacement: fileURLToPath(new URL(`first-load/${name}.js`, import.meta.url)),
    })),
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One chunk of what every view has: many small ones are larger when they are compressed.
          groups: [
            { name: 'common', test: COMMON, minShareCount: 2 },
            { name: 'charts', test: CHARTS },
          ],
        },
      },
    },
  },
})
