// A file as a table of records, whatever its format.

import { either as E } from 'fp-ts'
import { type CsvRecord, csvRecords, isPrefaceLine, MOST_PREFACE_LINES } from './csv-records.js'
import { type BadData, NO_HEADER, type PriceHistoryError } from './errors.js'
import { type HeaderlessLayout, knownLayout } from './headerless-layouts.js'
import { readJson } from './json-records.js'
import { textOfBytes } from './text-of-bytes.js'
import { isTime } from './time-reader.js'

/** Records, a batch at a time. After an error there are no more. */
export type Records = AsyncGenerator<E.Either<BadData, readonly CsvRecord[]>>

/** A table whose header is read, or whose first row shows that it has none. */
export interface Table {
  /** The names of its columns; without a header those of its known layout, or numbers from 1. */
  readonly names: readonly string[]
  /** The line of the header, or of the first row. */
  readonly line: number
  /** Whether neither a header nor a known layout names the columns. */
  readonly isNameless: boolean
  /** The first row below the header; none where there is none. */
  readonly first: CsvRecord | undefined
  readonly second: CsvRecord | undefined
  readonly records: Records
  /** What a person should know of how it is read. */
  readonly notes: readonly string[]
  /** An error of the table, at its line, or at its entry where the table is JSON. */
  readonly placed: <Wrong extends PriceHistoryError>(error: Wrong) => Wrong
}

const NUMERAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** Whether fields are data rather than names: a time and a number beside it, or numbers alone that do not count columns. */
const isData = (fields: readonly string[]): boolean => {
  const filled = fields.map(field => field.trim()).filter(field => field !== '')
  const numerals = filled.filter(field => NUMERAL.test(field))
  const isCounting = numerals.length > 2 && numerals.every((numeral, i) => Number(numeral) === Number(numerals[0]) + i)
  const hasTime = filled.some((field, i) => isTime(field) && filled.some((other, j) => i !== j && NUMERAL.test(other)))
  return filled.length > 1 && (hasTime || (numerals.length === filled.length && !isCounting))
}

/** The first records, until there are enough or no more of them. */
const takeFirst = async (records: Records, isEnough: (taken: readonly CsvRecord[]) => boolean) => {
  const taken: CsvRecord[] = []
  while (!isEnough(taken)) {
    const { value: batch, done } = await records.next()
    if (done === true) break
    if (E.isLeft(batch)) return { taken, error: batch.left }
    taken.push(...batch.right)
  }
  return { taken, error: undefined }
}

/** How many records at the beginning stand above the header: comments, addresses, and lines of one field. */
const prefaceOf = (records: readonly CsvRecord[]): number => {
  const at = records.findIndex(({ fields }) => fields.length > 1 && !isPrefaceLine(fields[0] as string))
  return at < 0 || at > MOST_PREFACE_LINES ? 0 : at
}

async function* continued(taken: readonly CsvRecord[], error: BadData | undefined, rest: Records): Records {
  if (taken.length > 0) yield E.right(taken)
  if (error !== undefined) yield E.left(error)
  else yield* rest
}

const numbersTo = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${i + 1}`)

const layoutNote = ({ owner, names }: HeaderlessLayout): string =>
  `there is no header; by its shape it is read as ${owner}: ${names.join(', ')}`

interface Source {
  readonly records: Records
  /** A header that is not among the records. */
  readonly header?: readonly string[] | undefined
  readonly isJson: boolean
  readonly notes: readonly string[]
}

async function* once(records: readonly CsvRecord[]): Records {
  yield E.right(records)
}

/** The records of CSV or of JSON, whichever the first letter tells. */
const sourceOf = async (bytes: AsyncIterable<Uint8Array>): Promise<E.Either<BadData, Source>> => {
  const chunks = textOfBytes(bytes)
  const begun: E.Either<BadData, string>[] = []
  let beginning = ''
  while (beginning === '') {
    const { value: chunk, done } = await chunks.next()
    if (done === true) break
    begun.push(chunk)
    if (E.isLeft(chunk)) break
    beginning = chunk.right.trimStart()
  }
  async function* all() {
    yield* begun
    yield* chunks
  }
  if (!/^[[{]/.test(beginning)) return E.right({ records: csvRecords(all()), isJson: false, notes: [] })
  return E.either.map(await readJson(all()), ({ owner, header, records }) => ({
    records: once(records),
    header,
    isJson: true,
    notes: [`read as JSON: ${owner}`],
  }))
}

/** The error with its lines as the numbers of entries. */
const atEntry = <Wrong extends PriceHistoryError>(error: Wrong): Wrong =>
  error._tag !== 'BadData' || error.line === undefined
    ? error
    : { ...error, line: undefined, entry: error.line, expected: error.expected.replace(/\bline (\d+)/, 'entry $1') }

/** Reads the beginning of a file, to its second row. */
export const openTable = async (bytes: AsyncIterable<Uint8Array>): Promise<E.Either<BadData, Table>> => {
  const source = await sourceOf(bytes)
  if (E.isLeft(source)) return source
  const { records, header, isJson, notes } = source.right
  const placed = isJson ? atEntry : <Wrong>(error: Wrong): Wrong => error
  const { taken, error } = await takeFirst(records, all => all.length - prefaceOf(all) >= 3)
  const preface = header === undefined ? prefaceOf(taken) : 0
  const top = taken[preface]
  if (top === undefined) return E.left(error === undefined ? NO_HEADER : placed(error))
  const skipped = taken.slice(0, preface).map(({ line }) => `line ${line} is above the header, and left out`)
  const common = { line: top.line, placed }
  const table = (names: readonly string[], from: number, isNameless: boolean, note: readonly string[] = []): Table => ({
    ...common,
    names,
    isNameless,
    first: taken[from],
    second: taken[from + 1],
    records: continued(taken.slice(from), error, records),
    notes: [...notes, ...skipped, ...note],
  })
  if (header !== undefined) return E.right(table(header, 0, false))
  if (!isData(top.fields) && !isJson)
    return E.right(
      table(
        top.fields.map(name => name.trim()),
        preface + 1,
        false,
      ),
    )
  const layout = knownLayout(top.fields.map(field => field.trim()))
  return E.right(
    layout === undefined
      ? table(numbersTo(top.fields.length), preface, true)
      : table(layout.names, preface, false, [layoutNote(layout)]),
  )
}
