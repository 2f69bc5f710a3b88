// Price histories that ship: their figures, and where these come from.

/** The source of a history's figures, and their licence. */
export interface HistorySource {
  /** The project that published them. */
  readonly project: string
  /** The address of that project. */
  readonly url: string
  /** The file in it. */
  readonly file: string
  /** How the project obtained the figures. */
  readonly origin: string
  /** The licence by its SPDX name; its text is that of `licenceText`. */
  readonly licence: 'MIT'
  /** The copyright line, which must stay with the figures. */
  readonly copyright: string
}

/** The figures of a history, in three lists of one length: the values at one index belong together. */
export interface HistoryPoints {
  /** The beginning of each hour, in milliseconds since 1970, UTC. They rise; hours without a trade are missing. */
  readonly times: readonly number[]
  /** The last price in that hour, in the quote currency for one of the base: exactly the number of the source. */
  readonly prices: readonly number[]
  /** The volume traded in that hour, in the base currency, rounded to `volumeStep`. */
  readonly volumes: readonly number[]
}

/** A price history that ships: its description, and a function that loads its figures. */
export interface BuiltInHistory {
  /** `base-quote-year-month` of its beginning, such as `eth-usd-2020-12`. */
  readonly name: string
  /** One sentence without a full stop. */
  readonly summary: string
  /** The currency that is priced, and in which volumes are counted: `ETH`. */
  readonly base: string
  /** The currency of the prices: `USD`. */
  readonly quote: string
  /** The first time, in ISO 8601, UTC. */
  readonly from: string
  /** The last time. */
  readonly to: string
  /** Seconds from one time to the next, where no hour is missing. */
  readonly stepSeconds: number
  /** How many points it has. */
  readonly points: number
  /** What volumes are multiples of, in the base currency. */
  readonly volumeStep: number
  readonly source: HistorySource
  /** Loads the figures, which are a module of their own: a page fetches it when needed. */
  readonly load: () => Promise<HistoryPoints>
}
