import { join } from 'node:path'
import { build } from './build.mjs'
import { run } from './processes.mjs'
import { root } from './workspace.mjs'

/** Builds the app and measures it in Chromium. */
export const benchApp = () => {
  build(['@ammeter/demo'])
  return run(process.execPath, [join(root, 'apps', 'demo', 'bench', 'measure.mjs')])
}
