import type { ComponentType } from 'react'

/**
 * The map of which curve breaks even where, over volatility and what the market pays. The view mounts it above its table and
 * charts, across the whole width; while there is none, nothing is shown.
 */
export const BreakEvenMap: ComponentType | undefined = undefined
