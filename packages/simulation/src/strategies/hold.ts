import { plugIn } from '../plug-in.js'
import type { Strategy } from './strategy.js'

const metadata = { name: 'hold', summary: 'Nothing is done', parameters: {} } as const

/**
 * The owner does nothing.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { hold } from '@ammeter/simulation'
 *
 * orThrow(hold()).isPassive // => true
 */
export const hold = plugIn<'strategy', Strategy, never, never, typeof metadata>('strategy', metadata, () => ({
  isPassive: true,
  start: () => ({ decide: () => undefined }),
}))
