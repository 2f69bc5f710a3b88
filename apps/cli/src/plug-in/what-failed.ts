import { inspect } from 'node:util'
import type { ModuleError } from './module-error.js'
import { placeOfQuoted, placeOfThrow } from './place.js'

/** What is wrong with a module, by the absolute path of the file. */
export type WhatFailed = Omit<ModuleError, '_tag'>

/** What a file should hold. */
export const MODULE = 'a TypeScript or JavaScript module'

/** What jiti says of a text that is neither: its columns are counted from 0. */
const SYNTAX_ERROR = /^ParseError: (.*?)\s*\n\s*(.+):(\d+):(\d+)$/s

/** What Node says of an import that leads nowhere. */
const NOT_FOUND = /^Cannot find (?:module|package) '(.+?)'(?:.*\n- ([^\n]+))?/s

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

const nameOf = (thrown: unknown): string =>
  firstLine(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : inspect(thrown, { depth: 0 }))

/** What is wrong with a module that threw when it was run, or that could not be run. */
export const whatFailed = (thrown: unknown, path: string): WhatFailed => {
  const message = thrown instanceof Error ? thrown.message : ''
  const [, problem, file, line, column] = SYNTAX_ERROR.exec(message) ?? []
  if (problem !== undefined && file !== undefined) {
    const found = `a syntax error (${problem.replace(/\.$/, '')})`
    return { file, line: Number(line), column: Number(column) + 1, found, expected: MODULE }
  }
  const [, wanted, importer = path] = NOT_FOUND.exec(message) ?? []
  if (wanted !== undefined) {
    const place = placeOfQuoted(wanted, importer) ?? { file: importer }
    return { ...place, found: `an import of ${JSON.stringify(wanted)}`, expected: 'one of something that is there' }
  }
  const place = placeOfThrow(thrown, path) ?? { file: path }
  return { ...place, found: `a module that throws ${nameOf(thrown)}`, expected: 'one that exports a curve' }
}
