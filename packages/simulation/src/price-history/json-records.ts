// Records of a JSON document: candles, and lists of prices of well-known services.

import { either as E } from 'fp-ts'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'

/** Characters of the largest JSON document that is read: it is kept in memory as a whole. */
const LONGEST = 1 << 28

const KNOWN = "The Graph's poolDayDatas, CoinGecko's prices, Binance's klines, a list of objects, or CSV"

/** A table that a JSON document is. */
interface JsonTable {
  /** What it was recognised as, for people. */
  readonly owner: string
  /** The names of its columns; none where its rows are lists. */
  readonly header: readonly string[] | undefined
  readonly rows: readonly (readonly string[])[]
}

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isListOf = <A>(is: (value: unknown) => value is A, value: unknown): value is readonly A[] =>
  Array.isArray(value) && value.every(is)

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value === null ? '' : JSON.stringify(value)

const listTable = (owner: string, rows: readonly (readonly unknown[])[], header?: readonly string[]): JsonTable => ({
  owner,
  header,
  rows: rows.map(row => row.map(textOf)),
})

const objectTable = (owner: string, rows: readonly JsonObject[]): JsonTable => {
  const [first = {}] = rows
  const header = Object.keys(first).filter(key => !isObject(first[key]))
  return { owner, header, rows: rows.map(row => header.map(key => (key in row ? textOf(row[key]) : ''))) }
}

/** Prices, and volumes where there is one for each of them, as CoinGecko's API has them. */
const coinGecko = ({ prices, total_volumes: volumes }: JsonObject): JsonTable | undefined => {
  if (!isListOf(isList, prices)) return undefined
  const owner = "CoinGecko's prices"
  const isMatching =
    isListOf(isList, volumes) &&
    volumes.length === prices.length &&
    volumes.every(([time], i) => time === prices[i]?.[0])
  return isMatching
    ? listTable(
        owner,
        prices.map((row, i) => [...row, volumes[i]?.[1]]),
        ['time', 'price', 'total_volume'],
      )
    : listTable(owner, prices, ['time', 'price'])
}

const INTERVALS = /(?:Day|Hour|Minute)(?:Data|Datas|Snapshots)$/

/** Days or hours of a pool, as The Graph answers a query for them. */
const theGraph = (object: JsonObject): JsonTable | undefined => {
  const [key, rows] = Object.entries(object).find(([name]) => INTERVALS.test(name)) ?? []
  if (key !== undefined) return isListOf(isObject, rows) ? objectTable(`The Graph's ${key}`, rows) : undefined
  const { data, pool } = object
  return isObject(data) ? theGraph(data) : isObject(pool) ? theGraph(pool) : undefined
}

const tableOf = (json: unknown): JsonTable | undefined => {
  if (isListOf(isList, json)) return listTable('a list of rows', json)
  if (isListOf(isObject, json)) return objectTable('a list of objects', json)
  return isObject(json) ? (coinGecko(json) ?? theGraph(json)) : undefined
}

const parsed = (text: string): E.Either<BadData, unknown> => {
  try {
    return E.right(JSON.parse(text))
  } catch {
    return E.left({ _tag: 'BadData', found: 'JSON that is not complete or not well formed', expected: KNOWN })
  }
}

/** The records of a JSON document, of which each has the number of its entry as its line. */
export const readJson = async (
  chunks: AsyncIterable<E.Either<BadData, string>>,
): Promise<
  E.Either<
    BadData,
    { readonly owner: string; readonly header: readonly string[] | undefined; readonly records: readonly CsvRecord[] }
  >
> => {
  let text = ''
  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) return chunk
    text += chunk.right
    if (text.length > LONGEST) {
      return E.left({ _tag: 'BadData', found: 'JSON of more than 268 million characters', expected: 'CSV for so much' })
    }
  }
  const json = parsed(text)
  if (E.isLeft(json)) return json
  const table = tableOf(json.right)
  if (table === undefined) return E.left({ _tag: 'BadData', found: 'JSON of another kind', expected: KNOWN })
  const records = table.rows.map((fields, i) => ({ line: i + 1, fields }))
  return E.right({ owner: table.owner, header: table.header, records })
}
