import { marketWords } from '../../controls/market-control.js'
import { settingText } from '../../settings/grammar.js'
import { marketOf } from '../../settings/market.js'
import type { PluggedIn } from '../../settings/plugged-in.js'
import { chosenOf, numberOf, parameterName, type Settings, valueAt } from '../../settings/settings.js'
import { FEE_WORDS } from '../../views/choose/choice-figures.js'

/** A plug-in with every parameter, as the command takes it, because the command's defaults may differ. */
export const plugInWord = (settings: Settings, { declared, fields }: PluggedIn): string => {
  const set = fields.map(field => `${parameterName(field)}=${settingText(field, valueAt(settings, field))}`)
  return set.length === 0 ? declared.name : `${declared.name}:${set.join(',')}`
}

/** The market in words. */
export const marketInWords = (settings: Settings): readonly string[] => {
  const { apr, feesBy } = marketOf(settings)
  return [marketWords(apr), FEE_WORDS[feesBy]]
}

/** The option of the pools' fee. */
export const feeOption = (settings: Settings): string => {
  const policy = chosenOf(settings, 'fee')
  return `--fee ${policy === undefined ? numberOf(settings, 'fee') : plugInWord(settings, policy)}`
}
