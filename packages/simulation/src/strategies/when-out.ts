import { defineStrategy } from './strategy.js'

/**
 * The owner centres the position on the market price whenever that has left its range.
 *
 * @example
 * import { whenOut } from '@ammeter/simulation'
 *
 * whenOut.name // => 'when-out'
 */
export const whenOut = defineStrategy({
  name: 'when-out',
  summary: 'Centres the position on the price whenever that has left its range',
  parameters: {},
  start: () => ({ decide: ({ isInRange }) => (isInRange ? undefined : { do: 'recentre' }) }),
})
