import { join } from 'node:path'
import { turboOutput } from './pnpm.mjs'
import { root } from './workspace.mjs'

const app = join(root, 'apps', 'demo')

/** Builds the app and serves it to this machine alone, until it is ended, on the usual port or else on a free one. */
export const start = async () => {
  console.log('Building the app')
  turboOutput(['build', '--filter=@ammeter/demo'])
  const { preview } = await import('vite')
  const server = await preview({ root: app, logLevel: 'warn', preview: { host: 'localhost', port: 4173, open: false } })
  console.log(`Ammeter is at ${server.resolvedUrls?.local[0]}\nCtrl-C ends it.`)
  const end = () => server.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}
