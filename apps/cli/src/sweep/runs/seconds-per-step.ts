import type { PositionPlan } from '../../position/position-plan.js'

/** What a step of a path takes at a nominal speed, in seconds: with the market's flow routed, and without. */
const SECONDS = { plain: 5e-7, routed: 1e-4 } as const

/** What a step of a position takes at a nominal speed, in seconds. */
export const secondsPerStep = ({ traders }: PositionPlan): number =>
  traders.some(({ definition }) => definition.name === 'flow') ? SECONDS.routed : SECONDS.plain
