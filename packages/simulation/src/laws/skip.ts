import type { Vacuous } from '@ammeter/laws'

/** The verdict that the law says nothing about these inputs. */
export const skipped = (reason: string): Vacuous => ({ outcome: 'vacuous', reason })
