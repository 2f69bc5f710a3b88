import { defineConfig } from 'vite'

/**
 * The command as few files, with all that it needs: loading some hundred modules one by one would take longer than its
 * work. Only jiti and tinypool stay outside, which load parts of themselves by their paths.
 */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: ['src/main.ts', 'src/thread.ts', 'src/simulate-worker.ts', 'src/sweep-worker.ts'],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  ssr: {
    noExternal: true,
    external: ['jiti', 'tinypool'],
    resolve: { conditions: ['@ammeter/source', 'module', 'node', 'import', 'default'] },
  },
  resolve: { mainFields: ['module', 'main'] },
})
