import { amount } from '@ammeter/charts/format'

/** A share that someone set, in percent, with no more digits than were given. */
export const roundPercent = (fraction: number): string => `${amount(fraction * 100)}\u00a0%`
