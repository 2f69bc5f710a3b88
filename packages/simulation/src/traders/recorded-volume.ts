import { knownTrader, type RecordedVolume } from './trader.js'

/**
 * A part of the volume that comes with the path, which pays this pool's fees and moves no price: as much bought as sold,
 * whatever the pool charges and however deep it is. A naive assumption, because demand does not respond; `flow` does.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { recordedVolume } from '@ammeter/simulation'
 *
 * orThrow(recordedVolume({ share: 0.01 })).share // => 0.01
 */
export const recordedVolume = knownTrader<RecordedVolume, 'share'>('recorded volume', {
  name: 'recorded-volume',
  summary: "A part of the file's volume, whatever the pool charges",
  parameters: {
    share: { default: 0.01, atLeast: 0, unit: 'share', meaning: 'part of the volume that trades with the pool' },
  },
})
