// The option `--fee-from`: the amount that a fee is taken from.

import { Option } from 'commander'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'

/** The amount that a fee is taken from. */
export type FeeFrom = 'input' | 'output'

/** The help text of `--fee`. */
export const FEE_HELP =
  'fee of the pool, such as 0.003 or 0.3%; or a policy of `ammeter list fees` with settings, such as volatility:base=0.0005, or a module, such as ./mine.ts'

/** The option that sets the amount that the fee is taken from. */
export const feeFromOption = (): Option =>
  new Option('--fee-from <side>', 'what the fee is taken from (default: the input, or what the policy says)').choices([
    'input',
    'output',
  ])

const isFeeFrom = (text: string): text is FeeFrom => text === 'input' || text === 'output'

/** The amount that a fee is taken from: the pool's own settings have priority over `--fee-from`. */
export const feeFromOf = (
  ofSettings: string | undefined,
  ofOption: FeeFrom | undefined,
): Outcome<FeeFrom | undefined> => {
  if (ofSettings === undefined) return E.right(ofOption)
  return isFeeFrom(ofSettings)
    ? E.right(ofSettings)
    : usage(`feeFrom is ${JSON.stringify(ofSettings)}, must be input or output`)
}
