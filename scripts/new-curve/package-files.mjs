import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { identifierOf } from './name.mjs'

/** A curve package that works as it stands: a geometric mean, given by its trading function alone. */
export const template = join(dirname(fileURLToPath(import.meta.url)), 'template')

/** The name of the curve in the template. */
export const templateName = 'geometric-mean'

const named = (text, name) =>
  text.replaceAll(templateName, name).replaceAll(identifierOf(templateName), identifierOf(name))

const atVersion = (path, text, version) =>
  path === 'package.json' ? `${JSON.stringify({ ...JSON.parse(text), version }, null, 2)}\n` : text

/** The files of a new curve's package, `path` relative to it: the template's, under another name. */
export const packageFiles = (name, version) =>
  readdirSync(template, { recursive: true })
    .filter(path => statSync(join(template, path)).isFile())
    .map(path => ({
      path: named(path.split(sep).join('/'), name),
      text: atVersion(path, named(readFileSync(join(template, path), 'utf8'), name), version),
    }))
