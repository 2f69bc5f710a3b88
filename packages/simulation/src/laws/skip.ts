import type { Vacuous } from '@ammeter/laws'

/** The verdict that a law says nothing here. */
export const skipped = (reason: string): Vacuous => ({ outcome: 'vacuous', reason })
