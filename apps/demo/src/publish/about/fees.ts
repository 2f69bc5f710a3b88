import { settingText } from '../../settings/grammar.js'
import type { PluggedIn } from '../../settings/plugged-in.js'
import { chosenOf, numberOf, parameterName, type Settings, valueAt } from '../../settings/settings.js'

/** Something that plugs in with every parameter, as the command takes it: its defaults may be others. */
export const plugInWord = (settings: Settings, { declared, fields }: PluggedIn): string => {
  const set = fields.map(field => `${parameterName(field)}=${settingText(field, valueAt(settings, field))}`)
  return set.length === 0 ? declared.name : `${declared.name}:${set.join(',')}`
}

/** The fee of the pools. */
export const feeOption = (settings: Settings): string => {
  const policy = chosenOf(settings, 'fee')
  return `--fee ${policy === undefined ? numberOf(settings, 'fee') : plugInWord(settings, policy)}`
}
