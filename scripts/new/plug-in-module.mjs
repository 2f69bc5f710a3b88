import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'

/** The headings of docs/plug-ins.md under which there is a whole module, by the kind that it is of. */
const HEADINGS = {
  fee: 'A fee',
  model: 'A price model',
  strategy: 'A strategy',
  trader: 'A trader',
  alert: 'An alert',
  objective: 'An objective',
  pool: 'A pool whose parameters move',
}

/** The kinds of plug-ins that are one file. */
export const kinds = Object.keys(HEADINGS)

/** The module of a kind that a new one starts from: the example of the page, which is checked there, under another name. */
export const plugInModule = (kind, name) => {
  const page = readFileSync(join(root, 'docs', 'plug-ins.md'), 'utf8')
  const [, section = ''] = page.split(`\n## ${HEADINGS[kind]}\n`)
  const [, text = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(section) ?? []
  return text.replace(/^ {2}name: '[a-z-]+'/m, `  name: '${name}'`)
}
