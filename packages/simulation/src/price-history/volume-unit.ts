// The units in which columns count volume.

/** The unit in which a column counts volume: X, the token that is priced, or Y, in which it is. */
export type VolumeUnit = 'x' | 'y'

/** A unit of volume that is known; the third money is that of the prices of both tokens, where there is a column of each. */
export type CountedIn = VolumeUnit | 'money'

/** How the unit of a column of volumes is known. */
export type UnitBasis = 'given' | 'header' | 'assumed'

/** What a column of volumes counts, and how that is known. */
export interface CountedVolume {
  readonly unit: CountedIn
  readonly basis: UnitBasis
}

/** Moneys and the tokens that stand for them, at the end of a column's name. */
const MONEY =
  /(?:usd[a-z]?|[bft]usd|fdusd|dai|eur[a-z]?|gbp|jpy|chf|aud|cad|krw|try|brl|dollars?)[^a-z0-9]*$|^(?:usd|dollar)/i

/** Names that say the quote token, and so does the `total_volume` of CoinGecko, which counts the money of the price. */
const QUOTE = /quote|^total_?volumes?$|^volume_?to$|^turnover/i

const BASE = /base|^volume_?from$/i

/** `Volume ETH`, as CryptoDataDownload names it; `Volume MA` is a moving average. */
const OF_TOKEN = /^volume[ _(]+(?![se]?ma\b)[a-z0-9]{2,8}\)?$/i

/** `volumeToken0` and `volumeToken1`, as The Graph names them. */
const OF_POOL_TOKEN = /^volume_?token([01])$/i

/** Whether volumes of token 0 or of token 1 count X: prices in `token0Price` are of token 1, in token 0. */
const ofPoolToken = (token: string, priceName: string): VolumeUnit => {
  const x = /token_?1_?price/i.test(priceName) ? '0' : '1'
  return token === x ? 'x' : 'y'
}

/** Candles of exchanges count trades and, in plain `volume`, the token that is priced; so do Kraken's without a header. */
const isOfExchange = (header: readonly string[]): boolean =>
  header.some(name => /^(?:trades|trade_?count|number_?of_?trades)$/i.test(name)) ||
  header.some(name => /vol/i.test(name) && QUOTE.test(name))

/** What a name says with those beside it; none where they say nothing. */
const byName = (name: string, header: readonly string[], priceName: string): VolumeUnit | undefined => {
  const [, poolToken] = OF_POOL_TOKEN.exec(name) ?? []
  if (poolToken !== undefined) return ofPoolToken(poolToken, priceName)
  const [first = '', second = '', ...more] = header.filter(other => OF_TOKEN.test(other))
  const isPair = second !== '' && more.length === 0 && MONEY.test(first) === MONEY.test(second)
  if (isPair && (name === first || name === second)) return name === first ? 'x' : 'y'
  if (BASE.test(name)) return 'x'
  if (QUOTE.test(name) || MONEY.test(name)) return 'y'
  return OF_TOKEN.test(name) || isOfExchange(header) ? 'x' : undefined
}

/** Whether a header is that of Yahoo, whose volumes of a pair with a money count the money. */
const isYahoo = (header: readonly string[]): boolean => header.some(name => /^adj(?:usted|\.)?[ _]?close$/i.test(name))

/** What a column counts, by its name and those beside it; X, as candles do, where these say nothing. */
export const countedVolume = (
  name: string,
  header: readonly string[],
  priceName: string,
  hasQuote: boolean,
): CountedVolume => {
  const said = byName(name, header, priceName)
  if (said !== undefined) {
    const isMoney = hasQuote && said === 'y' && MONEY.test(name)
    return { unit: isMoney ? 'money' : said, basis: 'header' }
  }
  return { unit: isYahoo(header) ? (hasQuote ? 'money' : 'y') : 'x', basis: 'assumed' }
}
