import { dsvFormat } from 'd3-dsv'
import { either as E } from 'fp-ts'
import type { BadData } from './errors.js'

/** As browsers and Node have it. */
declare class TextDecoder {
  constructor(encoding: string)
  decode(bytes: Uint8Array, options: { readonly stream: boolean }): string
}

/** One record of a CSV file. */
export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

const DELIMITERS = [',', ';', '\t']

/** A record longer than this has a quote that is never closed. */
const LONGEST_RECORD = 1 << 20

/** The delimiter that the header has most of. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1)
  const occurrences = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, each) => (occurrences(each) > occurrences(best) ? each : best))
}

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

const decoderOf = (first: Uint8Array): TextDecoder =>
  new TextDecoder(first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : 'utf-8')

/**
 * The records of a CSV file as its bytes come in, a batch at a time.
 *
 * Comma, semicolon or tab, whichever the header has most of; quoted fields, also with line ends in them; any line end; a
 * byte order mark. Lines that are blank are left out.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<E.Either<BadData, readonly CsvRecord[]>> {
  let decoder: TextDecoder | undefined
  let format: ReturnType<typeof dsvFormat> | undefined
  let pending = ''
  let line = 1

  const parse = (text: string): readonly CsvRecord[] => {
    format ??= dsvFormat(delimiterOf(text))
    const quoted = text.includes('"')
    return format.parseRows(text, fields => {
      const record = { line, fields }
      line += 1 + (quoted ? lineEnds(fields) : 0)
      return fields.length === 1 && fields[0]?.trim() === '' ? undefined : record
    })
  }
  const bad = (found: string, expected: string) => E.left<BadData>({ _tag: 'BadData', line, found, expected })

  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk)
    const text = decoder.decode(chunk, { stream: true })
    if (text.includes('\0')) {
      yield bad('a zero byte', 'text: is this a CSV file?')
      return
    }
    pending += text
    const complete = pending.slice(0, endOfRecords(pending))
    // Blank lines wait for the header, which tells the delimiter.
    if (complete !== '' && (format !== undefined || complete.trim() !== '')) {
      yield E.right(parse(complete))
      pending = pending.slice(complete.length)
    }
    if (pending.length > LONGEST_RECORD) break
  }
  if (!isBalanced(pending, pending.length)) yield bad('a quote that is never closed', 'a second quote')
  else if (pending.length > LONGEST_RECORD) yield bad('a line of more than a million characters', 'a shorter one')
  else if (pending !== '') yield E.right(parse(pending))
}
