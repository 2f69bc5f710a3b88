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

/** Usual names, the better ones first, as `plain` leaves them. */
const TIME_NAMES =
  'timestamp datetime time opentime timeopen date unix unixtime unixtimestamp epoch blocktimestamp blocktime snappedat ts t period day closetime timeclose'.split(
    ' ',
  )
const PRICE_NAMES = 'close closeprice price last lastprice closelast c adjclose adjustedclose value rate mid p'.split(
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
    .sort((a, b) => a.rank - b.rank)[0]

const byName = (header: readonly string[], given: string): Column | undefined => {
  const exact = header.indexOf(given)
  const index = exact >= 0 ? exact : header.findIndex(name => name.toLowerCase() === given.toLowerCase())
  return index < 0 ? undefined : { index, name: header[index] as string }
}

const find = (
  kind: string,
  given: string | undefined,
  usual: readonly string[],
  header: readonly string[],
  line: number,
): E.Either<PriceHistoryError, Column> => {
  const column = given === undefined ? byUsualName(header, usual) : byName(header, given)
  if (column === undefined && given !== undefined) return E.left({ _tag: 'UnknownColumn', given, header })
  if (column === undefined) {
    const expected = `a header with a column of ${kind}s, such as time,close; or name it with --${kind}-column`
    return E.left({ _tag: 'BadData', line, found: headerText(header), expected })
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
