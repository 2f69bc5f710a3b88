import { uniform } from '../random/random-stream.js'
import { definePriceModel } from './price-model.js'

/**
 * The moving-block bootstrap: runs of successive steps of a history, drawn at random and put end to end. Each step of the
 * path is one of the history, whatever time it took there; a run that meets the history's end goes on at its beginning.
 *
 * @example
 * import { blockBootstrap } from '@ammeter/simulation'
 *
 * blockBootstrap.needsHistory // => true
 */
export const blockBootstrap = definePriceModel({
  name: 'block-bootstrap',
  summary: 'Pieces of a price history, shuffled',
  parameters: {
    blockSteps: { default: 288, atLeast: 1, atMost: 1e9, integer: true, meaning: 'steps of the history in one piece' },
  },
  sources: [{ title: 'H. R. Künsch: The Jackknife and the Bootstrap for General Stationary Observations (1989)' }],
  needsHistory: true,
  start: ({ blockSteps }, { price, stream, history }) => {
    let left = 0
    let next = 0
    const process = {
      price,
      advance: () => {
        if (left === 0) {
          next = Math.floor(uniform(stream) * history.length)
          left = blockSteps
        }
        process.price *= history[next] as number
        next = next + 1 === history.length ? 0 : next + 1
        left -= 1
      },
    }
    return process
  },
})
