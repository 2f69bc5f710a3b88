/** A price history in the packed form of its data module. */
export interface PackedHistory {
  /** The first time, in seconds since 1970, UTC. */
  readonly start: number
  /** Seconds between two times, where none is missing. */
  readonly step: number
  /** How many points there are. */
  readonly points: number
  /** Prices are whole numbers divided by this power of ten. */
  readonly priceDecimals: number
  /** Volumes are whole numbers divided by this power of ten. */
  readonly volumeDecimals: number
  /** Three columns of whole numbers, one after the other, as bits in base 64: see `readWholeNumbers`. */
  readonly bits: string
}
