import { MILLISECONDS_PER_DAY } from '../years.js'
import { defineStrategy } from './strategy.js'

/**
 * The owner centres the position on the market price on a schedule.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { every } from '@ammeter/simulation'
 *
 * orThrow(every({ days: 7 })).parameters // => { days: 7 }
 */
export const every = defineStrategy({
  name: 'every',
  summary: 'Centres the position on the price on a schedule',
  parameters: { days: { default: 7, above: 0, meaning: 'days from one centring to the next' } },
  start: ({ days }) => ({
    decide: ({ sinceAction }) => (sinceAction >= days * MILLISECONDS_PER_DAY ? { do: 'recentre' } : undefined),
  }),
})
