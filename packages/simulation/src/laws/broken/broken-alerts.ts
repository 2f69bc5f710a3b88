// Alerts with one deliberate mistake each.

import type { BrokenPlugIn } from '@ammeter/laws/broken'
import { type AlertDefinition, type AlertProcess, defineAlert } from '../../alerts/alert-rule.js'

type BrokenAlert = BrokenPlugIn<AlertDefinition>

/** A sound alert that the broken ones start from: the price is well above the entry. */
const sound = (entryPrice: number): AlertProcess => ({
  isOn: ({ price }) => price > 1.1 * entryPrice,
  isClear: ({ price }) => price <= 1.05 * entryPrice,
  value: ({ price }) => price / entryPrice - 1,
  clearedBy: () => ({ prices: { to: 1.05 * entryPrice } }),
})

const brokenAlert = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  wrong: (entryPrice: number) => Partial<AlertProcess>,
): BrokenAlert => ({
  definition: defineAlert({
    name,
    summary: mistake,
    parameters: {},
    start: (_parameters, entryPrice) => ({ ...sound(entryPrice), ...wrong(entryPrice) }),
  }),
  mistake,
  breaks,
})

const countsItself = brokenAlert('counts-itself', 'every third look is an alert', ['sameAnswer'], () => {
  let looks = 0
  return {
    isOn: () => {
      looks += 1
      return looks % 3 === 0
    },
  }
})

const clearsAtOnce = brokenAlert('clears-at-once', 'it clears above where it starts', ['hysteresis'], entryPrice => ({
  isClear: ({ price }) => price <= 1.2 * entryPrice,
}))

const dividesByNothing = brokenAlert('divides-by-nothing', 'its value is a quotient of nothing', ['values'], () => ({
  value: ({ account: { gas, swapCosts } }) => (gas - gas) / (swapCosts - swapCosts),
}))

const promisesTooMuch = brokenAlert(
  'promises-too-much',
  'it says that a price clears it at which it is on',
  ['clearing'],
  entryPrice => ({ clearedBy: () => ({ prices: { to: 2 * entryPrice } }) }),
)

const calledFee: BrokenAlert = {
  definition: defineAlert({
    name: 'called-fee',
    summary: 'its parameter is called as a term of a pool is',
    parameters: { fee: { default: 0.01, above: 0, meaning: 'nothing' } },
    start: (_parameters, entryPrice) => sound(entryPrice),
  }),
  mistake: 'its parameter is called as a term of a pool is',
  breaks: ['parameterNames'],
}

/**
 * Alerts that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { brokenAlerts, checkAlert } from '@ammeter/simulation/laws'
 *
 * const { definition, mistake } = brokenAlerts[0]
 * mistake // => 'every third look is an alert'
 * checkAlert(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenAlerts: readonly [BrokenAlert, ...BrokenAlert[]] = [
  countsItself,
  clearsAtOnce,
  dividesByNothing,
  promisesTooMuch,
  calledFee,
]
