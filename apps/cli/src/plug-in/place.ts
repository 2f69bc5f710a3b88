// Finds the place of an error in a user's file.

import { readFileSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestPath } from '../program/manifest.js'

/** A place in a file; line and column are counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)
  } catch {
    return []
  }
}

const FRAME = /(?:^|\(|\s)((?:file:\/\/|\/|[a-z]:[\\/])[^()]*?):(\d+):\d+\)?$/i

const isInside = (folder: string, file: string): boolean => {
  const path = relative(folder, file)
  return path !== '' && !path.startsWith('..') && !path.includes(`node_modules${sep}`)
}

/**
 * Where in the user's own files an exception was thrown: the first line of its stack that lies beside the module.
 * Removing types keeps lines but not columns, so the column is that of the line's first word.
 */
export const placeOfThrow = (thrown: unknown, module: string): Place | undefined => {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return undefined
  const command = dirname(manifestPath())
  const frame = thrown.stack
    .split('\n')
    .flatMap(text => {
      const [, where, line] = FRAME.exec(text.trim()) ?? []
      return where === undefined
        ? []
        : [{ file: where.startsWith('file:') ? fileURLToPath(where) : where, line: Number(line) }]
    })
    .find(({ file }) => file === module || (isInside(dirname(module), file) && !isInside(command, file)))
  if (frame === undefined) return undefined
  const indent = (linesOf(frame.file)[frame.line - 1] ?? '').search(/\S/)
  return { ...frame, column: indent < 0 ? 1 : indent + 1 }
}

/** The first place at which a file quotes a text, if it does. */
export const placeOfQuoted = (text: string, file: string): Place | undefined => {
  const columns = linesOf(file).map(line => Math.max(line.indexOf(`'${text}'`), line.indexOf(`"${text}"`)))
  const index = columns.findIndex(column => column >= 0)
  return index < 0 ? undefined : { file, line: index + 1, column: (columns[index] ?? 0) + 1 }
}
