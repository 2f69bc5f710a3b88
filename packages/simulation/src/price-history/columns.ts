// Finds the columns of a price history.

import { either as E } from 'fp-ts'
import type { Column } from './column.js'
import type { PriceHistoryError } from './errors.js'
import type { Table } from './open-table.js'
import { isClock, isDate } from './time.js'
import type { TimeColumns } from './time-reader.js'
import type { TimeUnit } from './time-unit.js'
import { type CountedVolume, countedVolume, type VolumeUnit } from './volume-unit.js'

/** The columns that a price history is made of: two, or three where the time of day has a column of its own. */
export interface PriceColumns extends TimeColumns {
  readonly price: Column
}

/** Columns chosen by name, or by number from 1; those left out are found by their usual names. */
export interface ChosenColumns {
  readonly time?: string | undefined
  readonly price?: string | undefined
  /** What numbers in the column of times count; by default an epoch, told apart by its size, or what the header says. */
  readonly timeUnit?: TimeUnit | undefined
}

/** What a column is looked for, for people. */
const KINDS = { time: 'times', price: 'prices', volume: 'volumes', quote: 'prices of Y' } as const

/** Usual names, the better ones first, as `plain` leaves them. */
const TIME_NAMES =
  'timestamp datetime time opentime timeopen date unix unixtime unixtimestamp epoch blocktimestamp blocktime snappedat periodstartunix ts t period day days dayindex daynumber dayno closetime timeclose'.split(
    ' ',
  )
const PRICE_NAMES =
  'close closeprice price last lastprice closelast c adjclose adjustedclose value rate mid p token0price'.split(' ')
const VOLUME_NAMES =
  'volume vol v basevolume volumebase volumefrom totalvolume totalvolumes quotevolume quoteassetvolume volumequote volumeto volumetoken1 volumetoken0'.split(
    ' ',
  )

/** A name without case, blanks and signs, and without a unit at its end: `Close (USD)` is `close`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]/g, '')
    .replace(/(.)(?:usdt|usdc|usd|eur|utc|gmt|ms)$/, '$1')

const byUsualName = (header: readonly string[], usual: readonly string[]): Column | undefined =>
  header
    .map((name, index) => ({ index, name, rank: usual.indexOf(plain(name)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ index, name }) => ({ index, name }))[0]

const byName = (header: readonly string[], given: string): Column | undefined => {
  const exact = header.indexOf(given)
  const index = exact >= 0 ? exact : header.findIndex(name => name.toLowerCase() === given.toLowerCase())
  return index < 0 ? byNumber(header, given) : { index, name: header[index] as string }
}

/** A column by its number, counted from 1; one without a name is called by its number. */
const byNumber = (header: readonly string[], given: string): Column | undefined => {
  const index = /^\d{1,4}$/.test(given) ? Number(given) - 1 : -1
  const name = header[index]
  return name === undefined ? undefined : { index, name: name === '' ? given : name }
}

/** The first column where it has no name, as the index of a table that pandas has written. */
const unnamedFirst = ([first]: readonly string[]): Column | undefined =>
  first === '' ? { index: 0, name: '1' } : undefined

/** A column by the name given, or by its usual ones. */
const find = (
  kind: keyof typeof KINDS,
  given: string | undefined,
  usual: readonly string[],
  { names: header, line, isNameless }: Table,
): E.Either<PriceHistoryError, Column> => {
  const column =
    given === undefined
      ? (byUsualName(header, usual) ?? (kind === 'time' ? unnamedFirst(header) : undefined))
      : byName(header, given)
  if (column === undefined && given !== undefined) {
    return E.left({ _tag: 'UnknownColumn', given, header, ...(isNameless && { isHeaderless: true }) })
  }
  if (column === undefined && isNameless) {
    const found = 'data in the first line, and no header'
    const expected = `a header, such as ${kind === 'volume' ? 'time,close,volume' : 'time,close'}`
    return E.left({ _tag: 'BadData', line, missing: kind, found, expected, remedy: 'column-numbers' })
  }
  if (column === undefined) {
    const expected = `a header with a column of ${KINDS[kind]}, such as ${kind === 'volume' ? 'time,close,volume' : 'time,close'}`
    return E.left({ _tag: 'BadData', line, missing: kind, found: headerText(header), expected })
  }
  const isByNumber = given !== undefined && !header.some(name => name.toLowerCase() === given.toLowerCase())
  if (!isByNumber && header.indexOf(column.name) !== header.lastIndexOf(column.name)) {
    return E.left({ _tag: 'BadData', line, found: `two columns ${JSON.stringify(column.name)}`, expected: 'one' })
  }
  return E.right(column)
}

/** The column with the times of day, if that of the dates has none in its first row. */
const findClock = ({ names, first }: Table, { index: dates }: Column): Column | undefined => {
  const fields = first?.fields.map(field => field.trim()) ?? []
  if (!isDate(fields[dates] ?? '')) return undefined
  return names
    .map((name, index) => ({ name, index }))
    .find(({ name, index }) => /^(?:time|hours?|clock)$/.test(plain(name)) && isClock(fields[index] ?? ''))
}

/** The columns of times: by the usual names that of a date comes before that of a time of day. */
const findTimes = (table: Table, given: string | undefined): E.Either<PriceHistoryError, TimeColumns> => {
  const isClockAt = (index: number) => isClock(table.first?.fields[index]?.trim() ?? '')
  const dated = table.names.map((name, index) => (given === undefined && isClockAt(index) ? ' ' : name))
  const found = find('time', given, TIME_NAMES, { ...table, names: dated })
  return E.either.map(found, time => {
    const clock = findClock(table, time)
    return { time, ...(clock && { clock }) }
  })
}

const headerText = (header: readonly string[]): string => {
  const text = header.join(',')
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The columns of times and prices, by the names given or by the usual ones. */
export const findColumns = (
  table: Table,
  { time, price }: ChosenColumns,
): E.Either<PriceHistoryError, PriceColumns> => {
  const times = findTimes(table, time)
  if (E.isLeft(times)) return times
  const prices = find('price', price, PRICE_NAMES, table)
  return E.isLeft(prices) ? prices : E.right({ ...times.right, price: prices.right })
}

/** A column of volumes, with what it counts and how that is known. */
export interface VolumeColumn extends Column, CountedVolume {}

/** What is read of a path besides times and prices. */
export interface ExtraColumns {
  /** The name of a column of volumes; true finds it by its usual names, and without it there is none. */
  readonly volume?: string | boolean | undefined
  /** What it counts; by default what its name says (`Volume USD`, `total_volume`), or else X, as candles do. */
  readonly volumeUnit?: VolumeUnit | undefined
  /** The name of a column with prices of Y in a third money. The price column is then that of X in the same money. */
  readonly quote?: string | undefined
}

/** The columns that a path is made of. */
export interface PathColumns extends PriceColumns {
  readonly volume?: VolumeColumn
  readonly quote?: Column
}

/** The columns of a path. */
export const findPathColumns = (
  table: Table,
  chosen: ChosenColumns & ExtraColumns,
): E.Either<PriceHistoryError, PathColumns> => {
  const found = findColumns(table, chosen)
  if (E.isLeft(found)) return found
  const { volume: wanted = false, volumeUnit, quote: quoteName } = chosen
  const quote = quoteName === undefined ? undefined : find('quote', quoteName, [], table)
  if (quote !== undefined && E.isLeft(quote)) return quote
  const volume =
    wanted === false ? undefined : find('volume', wanted === true ? undefined : wanted, VOLUME_NAMES, table)
  if (volume !== undefined && E.isLeft(volume)) return volume
  const counted: CountedVolume | undefined =
    volume === undefined
      ? undefined
      : volumeUnit === undefined
        ? countedVolume(volume.right.name, table.names, found.right.price.name, quote !== undefined)
        : { unit: volumeUnit, basis: 'given' }
  return E.right({
    ...found.right,
    ...(volume && counted && { volume: { ...volume.right, ...counted } }),
    ...(quote && { quote: quote.right }),
  })
}

/** What a person should know of the columns of times and prices. */
export const columnNotes = ({ time, clock, price }: PriceColumns): readonly string[] => [
  ...(clock === undefined
    ? []
    : [`the time is in two columns, ${JSON.stringify(time.name)} and ${JSON.stringify(clock.name)}`]),
  ...(/^token_?[01]_?price$/i.test(price.name) ? [tokenPriceNote(price.name)] : []),
]

/** The Graph's `token0Price` is how many of token 0 are paid for one of token 1. */
const tokenPriceNote = (name: string): string => {
  const [x, y] = name.includes('1') ? [0, 1] : [1, 0]
  return `${JSON.stringify(name)} is read as the price of token ${x} (X) in token ${y} (Y)`
}
