import { either as E } from 'fp-ts'
import type { PriceHistoryError } from './errors.js'

/** A column of a table: where it is, and what its header says. */
export interface Column {
  readonly index: number
  readonly name: string
}

/** The two columns that a price history is made of. */
export interface PriceColumns {
  readonly time: Column
  readonly price: Column
}

/** Columns chosen by name; those left out are found by their usual names. */
export interface ChosenColumns {
  readonly time?: string | undefined
  readonly price?: string | undefined
}

/** What a column is looked for, for people. */
const KINDS = { time: 'times', price: 'prices', volume: 'volumes', quote: 'prices of Y' } as const

/** Usual names, the better ones first, as `plain` leaves them. */
const TIME_NAMES =
  'timestamp datetime time opentime timeopen date unix unixtime unixtimestamp epoch blocktimestamp blocktime snappedat ts t period day closetime timeclose'.split(
    ' ',
  )
const PRICE_NAMES = 'close closeprice price last lastprice closelast c adjclose adjustedclose value rate mid p'.split(
  ' ',
)
const VOLUME_NAMES = 'volume vol v basevolume volumebase volumefrom'.split(' ')

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
  return index < 0 ? undefined : { index, name: header[index] as string }
}

/** A column by the name given, or by its usual ones. */
const find = (
  kind: keyof typeof KINDS,
  given: string | undefined,
  usual: readonly string[],
  header: readonly string[],
  line: number,
): E.Either<PriceHistoryError, Column> => {
  const column = given === undefined ? byUsualName(header, usual) : byName(header, given)
  if (column === undefined && given !== undefined) return E.left({ _tag: 'UnknownColumn', given, header })
  if (column === undefined) {
    const expected = `a header with a column of ${KINDS[kind]}, such as ${kind === 'volume' ? 'time,close,volume' : 'time,close'}`
    return E.left({ _tag: 'BadData', line, missing: kind, found: headerText(header), expected })
  }
  if (header.indexOf(column.name) !== header.lastIndexOf(column.name)) {
    return E.left({ _tag: 'BadData', line, found: `two columns ${JSON.stringify(column.name)}`, expected: 'one' })
  }
  return E.right(column)
}

const headerText = (header: readonly string[]): string => {
  const text = header.join(',')
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** The columns of times and prices, by the names given or by the usual ones. */
export const findColumns = (
  header: readonly string[],
  { time, price }: ChosenColumns,
  line: number,
): E.Either<PriceHistoryError, PriceColumns> => {
  const times = find('time', time, TIME_NAMES, header, line)
  if (E.isLeft(times)) return times
  const prices = find('price', price, PRICE_NAMES, header, line)
  return E.isLeft(prices) ? prices : E.right({ time: times.right, price: prices.right })
}

/** The unit in which a column counts volume: X, the token that is priced, or Y, in which it is. */
export type VolumeUnit = 'x' | 'y'

/** A column of volumes. */
export interface VolumeColumn extends Column {
  readonly unit: VolumeUnit
}

/** What is read of a path besides times and prices. */
export interface ExtraColumns {
  /** The name of a column of volumes; true finds it by its usual names, and without it there is none. */
  readonly volume?: string | boolean | undefined
  /** What it counts; by default X, as candles do, unless its name says a money: `Volume USD`. */
  readonly volumeUnit?: VolumeUnit | undefined
  /** The name of a column with prices of Y in a third money. The price column is then that of X in the same money. */
  readonly quote?: string | undefined
}

/** The columns that a path is made of. */
export interface PathColumns extends PriceColumns {
  readonly volume?: VolumeColumn
  readonly quote?: Column
}

const IN_MONEY = /(?:usdt|usdc|usd|eur|quote)[^a-z0-9]*$/i

/** The columns of a path. */
export const findPathColumns = (
  header: readonly string[],
  chosen: ChosenColumns & ExtraColumns,
  line: number,
): E.Either<PriceHistoryError, PathColumns> => {
  const found = findColumns(header, chosen, line)
  if (E.isLeft(found)) return found
  const { volume: wanted = false, volumeUnit, quote: quoteName } = chosen
  const volume =
    wanted === false ? undefined : find('volume', wanted === true ? undefined : wanted, VOLUME_NAMES, header, line)
  if (volume !== undefined && E.isLeft(volume)) return volume
  const quote = quoteName === undefined ? undefined : find('quote', quoteName, [], header, line)
  if (quote !== undefined && E.isLeft(quote)) return quote
  return E.right({
    ...found.right,
    ...(volume && {
      volume: { ...volume.right, unit: volumeUnit ?? (IN_MONEY.test(volume.right.name) ? 'y' : 'x') },
    }),
    ...(quote && { quote: quote.right }),
  })
}
