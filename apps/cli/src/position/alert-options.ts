// The options of alerts.

import { depegAlert, ilAlert, netBelowZeroAlert, outOfRangeAlert } from '@ammeter/simulation'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { repeated } from '../commands/command.js'
import { choosePlugIns, type PlugInChoice, plugInHelp } from '../plug-in/choose-plug-in.js'
import type { DefinitionOf } from '../plug-in/kinds.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { parseSpec } from '../plug-in/plug-in-spec.js'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'

/** The options of alerts. */
export interface AlertOptions {
  readonly alert?: readonly string[]
  readonly failOn?: string
}

/** The alerts to watch, and the names of those that change the exit code. */
export interface Alerting {
  readonly alerts: readonly PlugInChoice<'alert'>[]
  readonly failOn: readonly string[]
}

/** The alerts that need no level: `--fail-on` alone switches them on. */
const WITHOUT_LEVEL: readonly DefinitionOf['alert'][] = [outOfRangeAlert, netBelowZeroAlert]

/** The alerts whose level must be given, with an example. */
const WITH_LEVEL = [
  { definition: ilAlert, example: 'il:above=5%' },
  { definition: depegAlert, example: 'depeg:above=1%' },
]

/** Adds the options of alerts. */
export const takesAlerts = (command: Command): Command =>
  command
    .option(
      '--alert <name>',
      `${plugInHelp('alert', 'il:above=5%,clear=4%')}: reports when its condition held; repeatable`,
      repeated,
    )
    .option(
      '--fail-on <names>',
      'end with exit code 4 if one of these alerts was raised: il, out-of-range, net-below-zero, depeg, or the name of another',
    )

/** Checks for the old form `il=5%` of `il:above=5%`. */
const checkWord = (word: string): Outcome<string> => {
  const [, name, value] = /^([a-z-]+)=(.*)$/.exec(word) ?? []
  return name === undefined ? E.right(word) : usage(`--alert ${word}: say --alert ${name}:above=${value}`)
}

/** An alert that `--fail-on` names. */
const switchedOn = (name: string, alerts: readonly PlugInChoice<'alert'>[]): Outcome<PlugInChoice<'alert'>[]> => {
  if (alerts.some(({ definition }) => definition.name === name)) return E.right([])
  const plain = WITHOUT_LEVEL.find(definition => definition.name === name)
  if (plain !== undefined) return E.right([{ spec: parseSpec(name), definition: plain, given: {} }])
  const needing = WITH_LEVEL.find(({ definition }) => definition.name === name)
  if (needing !== undefined) return usage(`--fail-on ${name}: say at which level, such as --alert ${needing.example}`)
  const names = new Set([
    ...alerts.map(({ definition }) => definition.name),
    ...WITH_LEVEL.map(({ definition }) => definition.name),
    ...WITHOUT_LEVEL.map(definition => definition.name),
  ])
  return usage(`--fail-on: there is no ${JSON.stringify(name)}: ${didYouMean(name, [...names])}`)
}

/** The alerts that the options ask for. */
export const alertingOf = async (
  loader: PlugInLoader,
  { alert = [], failOn }: AlertOptions,
): Promise<Outcome<Alerting>> => {
  const words = E.sequenceArray(alert.map(checkWord))
  if (E.isLeft(words)) return words
  const chosen = await choosePlugIns(loader, 'alert', '--alert', words.right)
  if (E.isLeft(chosen)) return chosen
  const names = failOn === undefined ? [] : failOn.split(',').map(name => name.trim())
  return E.either.map(E.sequenceArray(names.map(name => switchedOn(name, chosen.right))), added => ({
    alerts: [...chosen.right, ...added.flat()],
    failOn: names,
  }))
}
