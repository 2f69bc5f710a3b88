import { defineStrategy } from './strategy.js'

const MILLISECONDS = 1000

/**
 * The owner centres the position once the price has been away from its centre by more than a factor for some time. Coming
 * back within the inner factor starts the waiting anew.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { band } from '@ammeter/simulation'
 *
 * orThrow(band({ width: 1.1, wait: 172_800 })).parameters // => { width: 1.1, inner: 1, wait: 172800 }
 */
export const band = defineStrategy({
  name: 'band',
  summary: 'Centres the position once the price has been away from its centre for a time',
  parameters: {
    width: { default: 1.1, above: 1, unit: 'factor', meaning: 'how far the price may go from the centre' },
    inner: {
      default: 1,
      atLeast: 1,
      atMost: 'width',
      unit: 'factor',
      meaning: 'how near it must be to have come back; 1: as near as the width',
    },
    wait: { default: 0, atLeast: 0, unit: 'duration', meaning: 'how long it must have been away' },
  },
  start: ({ width, inner, wait }) => {
    const back = inner === 1 ? width : inner
    /** When the price went away; none while it has not. */
    let away: number | undefined
    return {
      decide: ({ time, price, centre }) => {
        const distance = Math.max(price / centre, centre / price)
        if (distance > width) away ??= time
        else if (distance <= back) away = undefined
        if (away === undefined || time - away < wait * MILLISECONDS) return undefined
        away = undefined
        return { do: 'recentre' }
      },
    }
  },
})
