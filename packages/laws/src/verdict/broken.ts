import type { Broken } from './verdict.js'

/**
 * The verdict that a law does not hold: what it demands, what was found, and what that means.
 *
 * @example
 * import { broken } from '@ammeter/laws'
 *
 * broken('1', '2', 'counts wrongly').outcome // => 'broken'
 */
export const broken = (expected: string, found: string, explanation: string, by = 'not the same'): Broken => ({
  outcome: 'broken',
  expected,
  found,
  by,
  explanation,
})
