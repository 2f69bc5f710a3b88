import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { output } from './processes.mjs'
import { root } from './workspace.mjs'

const list = join(root, 'docs', 'images', 'images.json')
const main = join(root, 'apps', 'cli', 'dist', 'main.js')

/** Draws every image of the documentation, each by the command that it is listed with. */
export const images = () => {
  ensureBuilt()
  for (const { file, command } of JSON.parse(readFileSync(list, 'utf8'))) {
    output(process.execPath, [main, ...command.split(' '), '--svg', file])
    console.log(file)
  }
}
