import fc from 'fast-check'
import type { Settings } from '../plug-in/settings-at-ends.js'

/**
 * Settings that a plug-in is tried with: those asked for, more often than the same with a parameter at one of its ends.
 *
 * @param subject What is tried, with all its settings, those asked for first.
 *
 * @example
 * import { settingsOf } from '@ammeter/laws'
 * import fc from 'fast-check'
 *
 * fc.sample(settingsOf({ settings: [{ rate: 0.003 }] }), 1) // => [{ rate: 0.003 }]
 */
export const settingsOf = ({ settings }: { readonly settings: readonly Settings[] }): fc.Arbitrary<Settings> =>
  fc.oneof(fc.constant(settings[0] ?? {}), fc.constantFrom(...settings))
