import { float64 } from '@ammeter/core'
import type { AlertKind, AlertRules } from '@ammeter/simulation'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { repeated } from '../commands/command.js'
import { type Outcome, usage } from '../failure.js'
import { didYouMean } from '../nearest.js'
import { FEE, FRACTION, numberOption, POSITIVE } from '../numbers.js'

/** Options that say what to be told of. */
export interface AlertOptions {
  readonly alert?: readonly string[]
  readonly peg?: string
  readonly hysteresis?: string
  readonly failOn?: string
}

/** What to be told of, and what to end with another exit code for. */
export interface Alerting {
  readonly rules: AlertRules
  readonly failOn: readonly AlertKind[]
}

/** The kinds by the words of the command line. */
const KINDS: Readonly<Record<string, AlertKind>> = {
  il: 'impermanent-loss',
  'impermanent-loss': 'impermanent-loss',
  'out-of-range': 'out-of-range',
  'net-below-zero': 'net-below-zero',
  depeg: 'depeg',
}

const WORDS = ['il', 'out-of-range', 'net-below-zero', 'depeg']

/** Adds the options of alerts. */
export const takesAlerts = (command: Command): Command =>
  command
    .option(
      '--alert <rule>',
      'tell when it is so: il=0.05, out-of-range, net-below-zero or depeg=0.01; repeatable',
      repeated,
    )
    .option('--peg <price>', 'the price that depeg is measured against (default: that of --centre)')
    .option('--hysteresis <share>', 'how far back an alert must be to clear, of its threshold (default: 0.2)')
    .option('--fail-on <kinds>', 'end with exit code 4 if one of these was so: il, out-of-range, net-below-zero, depeg')

const ruleOf = (text: string): Outcome<AlertRules> => {
  const [word = '', value] = text.split('=', 2)
  const kind = KINDS[word]
  if (kind === undefined)
    return usage(`--alert ${text}: there is no ${JSON.stringify(word)}: ${didYouMean(word, WORDS)}`)
  if (kind === 'out-of-range' || kind === 'net-below-zero') {
    if (value !== undefined) return usage(`--alert ${text}: ${word} takes no value`)
    return E.right(kind === 'out-of-range' ? { outOfRange: true } : { netBelowZero: true })
  }
  if (value === undefined) return usage(`--alert ${text}: say how much, such as ${word}=0.05`)
  return kind === 'impermanent-loss'
    ? E.either.map(numberOption(float64, `--alert ${word}`, value, FEE), impermanentLoss => ({ impermanentLoss }))
    : E.either.map(numberOption(float64, `--alert ${word}`, value, FRACTION), depeg => ({ depeg }))
}

const kindOf = (word: string): Outcome<AlertKind> => {
  const kind = KINDS[word.trim()]
  return kind === undefined
    ? usage(`--fail-on: there is no ${JSON.stringify(word)}: ${didYouMean(word, WORDS)}`)
    : E.right(kind)
}

/** What the options ask to be told of. */
export const alertingOf = ({ alert = [], peg, hysteresis, failOn }: AlertOptions): Outcome<Alerting> => {
  const given = E.sequenceArray(alert.map(ruleOf))
  if (E.isLeft(given)) return given
  const kinds = E.sequenceArray(failOn === undefined ? [] : failOn.split(',').map(kindOf))
  if (E.isLeft(kinds)) return kinds
  const pegged = peg === undefined ? E.right(undefined) : numberOption(float64, '--peg', peg, POSITIVE)
  if (E.isLeft(pegged)) return pegged
  const back = hysteresis === undefined ? E.right(undefined) : numberOption(float64, '--hysteresis', hysteresis, FEE)
  if (E.isLeft(back)) return back
  const rules: AlertRules = {
    ...Object.assign({}, ...given.right),
    ...(kinds.right.includes('out-of-range') && { outOfRange: true }),
    ...(kinds.right.includes('net-below-zero') && { netBelowZero: true }),
    ...(pegged.right !== undefined && { peg: pegged.right }),
    ...(back.right !== undefined && { hysteresis: back.right }),
  }
  if (kinds.right.includes('impermanent-loss') && rules.impermanentLoss === undefined) {
    return usage('--fail-on il: say from which loss on, such as --alert il=0.05')
  }
  if (kinds.right.includes('depeg') && rules.depeg === undefined) {
    return usage('--fail-on depeg: say from which deviation on, such as --alert depeg=0.01')
  }
  if (rules.peg !== undefined && rules.depeg === undefined) return usage('--peg: only with --alert depeg=…')
  if (rules.hysteresis !== undefined && alert.length === 0) return usage('--hysteresis: only with --alert …')
  return E.right({ rules, failOn: kinds.right })
}
