import fc from 'fast-check'
import type { Settings } from '../plug-in/settings-at-ends.js'

/**
 * Settings that a plug-in is tried with: those asked for, more often than the same with a parameter at one of its ends.
 *
 * @param subject What is tried, with all its settings, those asked for first.
 *
 * @example
 * import { held, law, type Settings, settingsOf, tryLaws } from '@ammeter/laws'
 *
 * const any = law({
 *   name: 'any',
 *   statement: 'all settings are well',
 *   draw: settingsOf,
 *   holds: (_subject: { readonly settings: readonly Settings[] }) => held,
 * })
 * tryLaws([any], { settings: [{ rate: 0.003 }, { rate: 0 }] }, { seed: 1 })[0]?.runs // => 100
 */
export const settingsOf = ({ settings }: { readonly settings: readonly Settings[] }): fc.Arbitrary<Settings> =>
  fc.oneof(fc.constant(settings[0] ?? {}), fc.constantFrom(...settings))
