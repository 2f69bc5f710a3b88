import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LAW_NAMES } from '@ammeter/laws'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { prerendered } from './prerendered.ts'
import { sharedWorkers } from './shared-workers.ts'

const sources = ['@ammeter/source', 'module', 'import', 'default']

/** What the first view and those that are loaded later have in common; not what charts, formulas, sheets and panels alone need. */
const COMMON =
  /node_modules\/(?!.*(?:decimal\.js|jsep|comlink|d3-|@visx))|packages\/charts\/src\/format|demo\/src\/(?:screen|settings\/|controls\/(?!choice|problem)|shell\/(?!chart|curve|download|publish|use-width)|tables\/(?!data|csv|settings-table)|curves\/(?!depth)|instances\/(?!sheet|thumbnail))/

/** What the page and its workers have in common: the curves, and all that they are made of. */
const CURVES =
  /demo\/src\/(?:curves\/(?:depth|entered|listed-named)|choose\/fitted-range)|simulation\/src\/(?:settings|errors|paths\/path-settings|choice\/(?:rule|break-even))/

/** The files that workers load too. */
const IN_WORKERS = /assets\/(?:curves|[\w-]*\.worker|formula-[\w]+)-[\w-]+\.js$/

/** What every chart is drawn with. */
const CHARTS =
  /node_modules\/.*(?:d3-(?!dsv)|@visx)|packages\/charts\/src\/(?!charts\/|format)|demo\/src\/(?:shell\/(?:chart|curve|publish|use-width)|tables\/data)/

/** The first screen itself, which is loaded at once. */
const FIRST_SCREEN =
  /demo\/src\/views\/(?:choose\/(?!published|command-text)|compare\/(?:compare|fold|parameter)|(?:against|focus|loss)[\w-]*\.tsx?)/

/** The version of the command, which prints the same numbers. */
const { version } = JSON.parse(readFileSync(new URL('../cli/package.json', import.meta.url), 'utf8'))

/** Where the source is: the manifest of the root is the one place that says it. */
const { homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const define = {
  AMMETER_VERSION: JSON.stringify(version),
  AMMETER_SOURCE: JSON.stringify(homepage.replace(/#.*/, '')),
  AMMETER_LAWS: JSON.stringify(LAW_NAMES),
}

/** The app, built from the sources of the packages; every path in it is relative, so that it can lie in any folder. */
export default defineConfig({
  base: './',
  define,
  plugins: [
    react(),
    sharedWorkers(),
    prerendered(fileURLToPath(new URL('src/prerender.tsx', import.meta.url)), [...sources, 'node'], define),
  ],
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
    modulePreload: {
      polyfill: false,
      // Workers have no document to which preloads could be added.
      resolveDependencies: (_, files, { hostId }) => (IN_WORKERS.test(hostId) ? [] : files),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One chunk of what every view has: many small ones are larger when they are compressed.
          groups: [
            { name: 'curves', test: CURVES, priority: 4 },
            { name: 'common', test: COMMON, minShareCount: 2, priority: 3 },
            { name: 'charts', test: CHARTS, priority: 2 },
            { name: 'first-screen', test: FIRST_SCREEN, priority: 1 },
          ],
        },
      },
    },
  },
})
