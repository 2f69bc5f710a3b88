// Turns an exception from a user's module into an error with its place.

import { inspect } from 'node:util'
import type { ModuleError } from './module-error.js'
import { placeOfQuoted, placeOfThrow } from './place.js'

/** The error of a module, with the absolute path of the file. */
export type WhatFailed = Omit<ModuleError, '_tag'>

/** The expected contents of a file. */
export const MODULE = 'a TypeScript or JavaScript module'

/** The message of jiti for a syntax error; its columns are counted from 0. */
const SYNTAX_ERROR = /^ParseError: (.*?)\s*\n\s*(.+):(\d+):(\d+)$/s

/** The message of Node for an import that is not found. */
const NOT_FOUND = /^Cannot find (?:module|package) '(.+?)'(?:.*\n- ([^\n]+))?/s

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

const nameOf = (thrown: unknown): string =>
  firstLine(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : inspect(thrown, { depth: 0 }))

/** The error of a module that threw while it ran, or that could not be run. */
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
    return { ...place, found: `an import of ${JSON.stringify(wanted)}`, expected: 'one of something that exists' }
  }
  const place = placeOfThrow(thrown, path) ?? { file: path }
  return { ...place, found: `a module that throws ${nameOf(thrown)}`, expected: 'one that exports a curve' }
}
