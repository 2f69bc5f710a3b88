// Records of a CSV file.

import { dsvFormat } from 'd3-dsv'
import { either as E } from 'fp-ts'
import type { BadData } from './errors.js'

/** One record of a CSV file. */
export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

const DELIMITERS = [',', ';', '\t']

/** A record longer than this has a quote that is never closed. */
const LONGEST_RECORD = 1 << 20

/** How many lines without any delimiter may stand above the header. */
export const MOST_PREFACE_LINES = 10

const occurrences = (text: string, delimiter: string): number => text.split(delimiter).length - 1

/** The delimiter that the header has most of; the header is the first line that has any. None where no line has. */
const delimiterOf = (text: string): string | undefined => {
  const header = text
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .find(line => !isPrefaceLine(line) && DELIMITERS.some(delimiter => line.includes(delimiter)))
  return header === undefined
    ? undefined
    : DELIMITERS.reduce((best, each) => (occurrences(header, each) > occurrences(header, best) ? each : best))
}

/** Whether a line above the header is a comment, an address or `sep=;`, whatever delimiters are in it. */
export const isPrefaceLine = (line: string): boolean => /^\s*"?(?:#|\/\/|https?:\/\/|sep=)/i.test(line)

/** Whether every quote before the end is closed. */
const isBalanced = (text: string, end: number): boolean => {
  let balanced = true
  for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', at + 1)) balanced = !balanced
  return balanced
}

/** Where the last complete record ends: after the last line end outside quotes. */
const endOfRecords = (text: string): number => {
  const last = text.lastIndexOf('\n')
  return isBalanced(text, last) ? last + 1 : text.lastIndexOf('\n', text.lastIndexOf('"', last)) + 1
}

const lineEnds = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + (field.includes('\n') ? field.split('\n').length - 1 : 0), 0)

/**
 * The records of a CSV file as its text comes in, a batch at a time.
 *
 * Comma, semicolon or tab, whichever the header has most of; quoted fields, also with line ends in them; any line end.
 * Lines that are blank are left out.
 */
export async function* csvRecords(
  chunks: AsyncIterable<E.Either<BadData, string>>,
): AsyncGenerator<E.Either<BadData, readonly CsvRecord[]>> {
  let format: ReturnType<typeof dsvFormat> | undefined
  let pending = ''
  let line = 1

  const parse = (text: string): readonly CsvRecord[] => {
    format ??= dsvFormat(delimiterOf(text) ?? ',')
    const quoted = text.includes('"')
    return format.parseRows(text, fields => {
      const record = { line, fields }
      line += 1 + (quoted ? lineEnds(fields) : 0)
      return fields.length === 1 && fields[0]?.trim() === '' ? undefined : record
    })
  }
  /** Lines above the header wait for it, as it tells the delimiter. */
  const isParsable = (text: string): boolean =>
    format !== undefined || delimiterOf(text) !== undefined || text.trim().split('\n').length > MOST_PREFACE_LINES
  const bad = (found: string, expected: string) => E.left<BadData>({ _tag: 'BadData', line, found, expected })

  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) {
      yield chunk
      return
    }
    pending += chunk.right
    const complete = pending.slice(0, endOfRecords(pending))
    if (complete !== '' && isParsable(complete)) {
      yield E.right(parse(complete))
      pending = pending.slice(complete.length)
    }
    if (pending.length > LONGEST_RECORD) break
  }
  if (!isBalanced(pending, pending.length)) yield bad('a quote that is never closed', 'a second quote')
  else if (pending.length > LONGEST_RECORD) yield bad('a line of more than a million characters', 'a shorter one')
  else if (pending !== '') yield E.right(parse(pending))
}
