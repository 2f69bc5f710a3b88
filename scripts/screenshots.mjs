import { join } from 'node:path'
import { build } from './build.mjs'
import { run } from './processes.mjs'
import { root } from './workspace.mjs'

/** Builds the app, serves it, and takes the pictures of it that the README and the guides show. */
export const screenshots = () => {
  build(['@ammeter/demo'])
  return run(process.execPath, [join(root, 'apps', 'demo', 'screenshots', 'take.mjs')])
}
