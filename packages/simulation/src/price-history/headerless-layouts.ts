// Layouts of files without a header.

import { isClock, isDate } from './time.js'
import { epochUnitOf } from './time-unit.js'

/** A layout of rows that is known although its files have no header. */
export interface HeaderlessLayout {
  /** Whose rows they are, for people. */
  readonly owner: string
  readonly names: readonly string[]
}

const CANDLE = ['open', 'high', 'low', 'close'] as const

const isNumeral = (text: string): boolean => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)

const isEpoch = (text: string): boolean => isNumeral(text) && epochUnitOf(Number(text)) !== undefined

const isCount = (text: string): boolean => /^\d+$/.test(text)

/** Whether four texts are the open, highest, lowest and closing price of an interval. */
const isCandle = (texts: readonly string[]): boolean => {
  const [open = 0, high = 0, low = 0, close = 0] = texts.map(Number)
  return texts.every(isNumeral) && low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close)
}

/** Klines as Binance's archive and API have them. */
const BINANCE: HeaderlessLayout = {
  owner: "Binance's klines",
  names: [
    'open_time',
    ...CANDLE,
    'volume',
    'close_time',
    'quote_volume',
    'count',
    'taker_buy_volume',
    'taker_buy_quote_volume',
    'ignore',
  ],
}

const isBinance = (fields: readonly string[]): boolean => {
  const [opens = '', , , , , , closes = ''] = fields
  return (
    fields.length === BINANCE.names.length &&
    isEpoch(opens) &&
    isEpoch(closes) &&
    epochUnitOf(Number(opens)) === epochUnitOf(Number(closes)) &&
    Number(closes) > Number(opens) &&
    isCandle(fields.slice(1, 5)) &&
    fields.slice(5, 11).every(isNumeral)
  )
}

/** Candles as Kraken's archive has them. */
const KRAKEN: HeaderlessLayout = { owner: "Kraken's candles", names: ['time', ...CANDLE, 'volume', 'trades'] }

const isKraken = (fields: readonly string[]): boolean =>
  fields.length === KRAKEN.names.length &&
  isEpoch(fields[0] as string) &&
  isCandle(fields.slice(1, 5)) &&
  isNumeral(fields[5] as string) &&
  isCount(fields[6] as string)

/** Candles as MetaTrader exports them. */
const META_TRADER: HeaderlessLayout = { owner: "MetaTrader's candles", names: ['date', 'time', ...CANDLE, 'volume'] }

const isMetaTrader = (fields: readonly string[]): boolean =>
  fields.length === META_TRADER.names.length &&
  isDate(fields[0] as string) &&
  isClock(fields[1] as string) &&
  isCandle(fields.slice(2, 6)) &&
  isCount(fields[6] as string)

/** Candles as CoinGecko's API has them. */
const COINGECKO: HeaderlessLayout = { owner: "CoinGecko's candles", names: ['time', ...CANDLE] }

const isCoinGecko = (fields: readonly string[]): boolean =>
  fields.length === COINGECKO.names.length && epochUnitOf(Number(fields[0])) === 'ms' && isCandle(fields.slice(1))

/** The known layout that a first row has the shape of. */
export const knownLayout = (fields: readonly string[]): HeaderlessLayout | undefined => {
  if (isBinance(fields)) return BINANCE
  if (isKraken(fields)) return KRAKEN
  if (isMetaTrader(fields)) return META_TRADER
  return isCoinGecko(fields) ? COINGECKO : undefined
}
