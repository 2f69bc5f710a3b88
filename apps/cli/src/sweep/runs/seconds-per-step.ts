// The nominal time that a step of a position takes.

import type { PositionPlan } from '../../position/position-plan.js'

/** Seconds of a step at a nominal speed: without flow, and with the market's flow routed. */
const SECONDS = { plain: 5e-7, routed: 1e-4 } as const

/** The time of a step of a position at a nominal speed, in seconds. */
export const secondsPerStep = ({ traders }: PositionPlan): number =>
  traders.some(({ definition }) => definition.name === 'flow') ? SECONDS.routed : SECONDS.plain
