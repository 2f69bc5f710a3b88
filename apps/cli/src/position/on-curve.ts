import type { Curve } from '@ammeter/core'
import { defaultFeeHandling } from '@ammeter/simulation'
import type { Position } from './position-options.js'

/** A position on a curve, which says where its fees go. */
export const onCurve = (position: Position, curve: Curve<number>, fee: number) => ({
  fees: defaultFeeHandling(curve),
  ...position,
  curve,
  fee,
})
