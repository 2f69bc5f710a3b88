import { defineConfig } from 'vite'

/** The command as one file, with all that it needs: loading some hundred modules one by one would take longer than its work. */
export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
  ssr: { noExternal: true, resolve: { conditions: ['@ammeter/source', 'module', 'node', 'import', 'default'] } },
  resolve: { mainFields: ['module', 'main'] },
})
