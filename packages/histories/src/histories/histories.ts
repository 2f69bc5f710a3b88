import type { BuiltInHistory } from '../built-in-history.js'
import { daiUsd202012 } from './dai-usd-2020-12.js'
import { ethUsd202012 } from './eth-usd-2020-12.js'
import { mimUsdc202112 } from './mim-usdc-2021-12.js'

/**
 * Every history that ships.
 *
 * @example
 * import { histories } from '@ammeter/histories'
 *
 * histories.map(({ name }) => name) // => ['eth-usd-2020-12', 'dai-usd-2020-12', 'mim-usdc-2021-12']
 */
export const histories: readonly BuiltInHistory[] = [ethUsd202012, daiUsd202012, mimUsdc202112]
