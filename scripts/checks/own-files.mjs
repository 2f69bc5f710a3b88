import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { output } from '../processes.mjs'
import { root } from '../workspace.mjs'

/** Whether git keeps the history of the repository here: not in what was unpacked from an archive. */
export const hasHistory = existsSync(join(root, '.git'))

/** The files that git knows. */
export const tracked = () =>
  output('git', ['ls-files', '-z'])
    .split('\0')
    .filter(file => file && existsSync(join(root, file)))

/** The lines of .gitignore are names with one star or none, such as `dist/` and `*.log`; `/runs/` is one of the root alone. */
const isIgnored = (name, folder) =>
  readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter(line => line && (!line.startsWith('/') || folder === ''))
    .map(line => line.replace(/^\/|\/$/g, '').split('*'))
    .some(([start, end]) => (end === undefined ? name === start : name.startsWith(start) && name.endsWith(end)))

/** The files below a folder that are not ignored. */
export const filesBelow = folder =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !isIgnored(name, folder))
    .flatMap(each => {
      const path = folder === '' ? each.name : `${folder}/${each.name}`
      if (each.isDirectory()) return filesBelow(path)
      return each.isFile() ? [path] : []
    })

/** The files of the repository, without what it ignores: those that git knows, or all where it has no history. */
export const ownFiles = () => (hasHistory ? tracked() : filesBelow(''))
