/**
 * Price histories and price paths out of CSV and JSON files, in Node and in the browser.
 *
 * @packageDocumentation
 */
export type { Column } from './column.js'
export type {
  ChosenColumns,
  ExtraColumns,
  PathColumns,
  PriceColumns,
  VolumeColumn,
} from './columns.js'
export { type DailyVolume, type DailyVolumes, watchDailyVolume } from './daily-volume.js'
export type { BadData, PriceHistoryError, Remedy, UnknownColumn, Unreadable } from './errors.js'
export type { PoolTokens } from './pool-rows.js'
export { type PriceHistory, type PricePoint, readPriceHistory } from './price-history.js'
export { type PathFile, type PathFormat, type PathReading, readPath } from './read-path.js'
export type { TimeGaps } from './time-gaps.js'
export type { TimeColumns } from './time-reader.js'
export type { TimeUnit } from './time-unit.js'
export type { CountedIn, CountedVolume, UnitBasis, VolumeUnit } from './volume-unit.js'
