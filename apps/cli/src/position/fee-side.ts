import { isPolicy } from './fee-choice.js'
import type { FeeFrom } from './fee-from.js'
import type { PositionAt } from './terms-at.js'

/** The amount that the fee of a position's pool is taken from; undefined for a pool whose own rules set it. */
export const feeSideOf = ({ fee, terms }: Pick<PositionAt, 'fee' | 'terms'>): FeeFrom | undefined =>
  fee === undefined ? undefined : (terms.feeFrom ?? (isPolicy(fee) ? fee.policy.feeFrom : 'input'))
