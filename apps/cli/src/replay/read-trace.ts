// A file of recorded answers, line by line.

import { readFile } from 'node:fs/promises'
import type { TraceLine } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { badData, type Outcome } from '../program/failure.js'
import { unreadable } from '../program/unreadable.js'

/** A line of a trace, and where it stands. */
export interface PlacedLine {
  /** The number of the line in the file, from 1. */
  readonly number: number
  readonly line: TraceLine
}

const MOST_SHOWN = 40

const shown = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)

const notJson = (text: string) => `found ${shown(text)}, expected a JSON object`

const lineOf = (text: string): E.Either<string, TraceLine> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? E.right(value as TraceLine)
      : E.left(notJson(text))
  } catch {
    return E.left(notJson(text))
  }
}

/** The lines of a trace: JSON objects, and lines of blanks between them. */
export const traceLines = (file: string, text: string): Outcome<readonly PlacedLine[]> => {
  const lines: PlacedLine[] = []
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue
    const line = lineOf(written.trim())
    if (E.isLeft(line)) return badData(`${file}, line ${index + 1}: ${line.left}`)
    lines.push({ number: index + 1, line: line.right })
  }
  return lines.length === 0
    ? badData(`${file}: found nothing, expected a trace: JSON objects, one a line`)
    : E.right(lines)
}

/** Reads a trace from a file. */
export const readTrace = async (file: string): Promise<Outcome<readonly PlacedLine[]>> => {
  try {
    return traceLines(file, await readFile(file, 'utf8'))
  } catch (thrown) {
    return badData(`${file}: found ${unreadable(thrown)}, expected a trace: JSON objects, one a line`)
  }
}
