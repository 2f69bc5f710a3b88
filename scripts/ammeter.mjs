import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { root } from './workspace.mjs'

const main = join(root, 'apps', 'cli', 'dist', 'main.js')

/** Runs the command in this process, in the folder where the user typed it: stdin, stdout and the exit code are its own. */
export const ammeter = async args => {
  ensureBuilt()
  process.chdir(process.env.INIT_CWD ?? process.cwd())
  process.argv.splice(1, Number.POSITIVE_INFINITY, main, ...args)
  await import(pathToFileURL(main).href)
}
