import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { prerendered } from './prerendered.ts'

const sources = ['@ammeter/source', 'module', 'import', 'default']

/** The app, built from the sources of the packages; every path in it is relative, so that it can lie in any folder. */
export default defineConfig({
  base: './',
  plugins: [react(), prerendered(fileURLToPath(new URL('src/prerender.tsx', import.meta.url)), [...sources, 'node'])],
  resolve: { conditions: [...sources, 'browser'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
