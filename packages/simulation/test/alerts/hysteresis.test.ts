import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { type AlertRule, backtestPath, defineAlert, depegAlert, ilAlert, netBelowZeroAlert } from '../../src/index.js'
import { product } from '../curves.js'

const alertsOf = (rule: AlertRule, prices: readonly number[]) => {
  const path = prices.map((price, day) => ({ time: day * 86_400_000, price }))
  return orThrow(backtestPath({ curve: product, deposit: 100, alerts: [rule] }, path)).alerts
}

test('where an alert clears follows where it starts', () => {
  expect(orThrow(ilAlert({ above: 0.1 })).parameters.clear).toBeCloseTo(0.08, 14)
  expect(orThrow(depegAlert({ above: 0.05 })).parameters.clear).toBeCloseTo(0.04, 14)
  expect(orThrow(ilAlert({ above: 0.1, clear: 0.02 })).parameters.clear).toBe(0.02)
  expect(ilAlert({ above: 0.1, clear: 0.2 })).toMatchObject({ _tag: 'Left', left: { parameter: 'clear' } })
})

test('a price that goes back and forth over a threshold raises one alert, and without hysteresis many', () => {
  const flicker = Array.from({ length: 41 }, (_, day) => (day % 2 === 0 ? 1.099 : 1.101))
  const start = [1, ...flicker, 1]
  expect(alertsOf(orThrow(depegAlert({ above: 0.1 })), start)).toHaveLength(1)
  expect(alertsOf(orThrow(depegAlert({ above: 0.1, clear: 0.1 })), start)).toHaveLength(20)
})

test('a net below zero clears once it is above by a part of holding', () => {
  const alerts = (clear: number) => alertsOf(orThrow(netBelowZeroAlert({ clear })), [1, 2, 1, 2, 1])
  expect(alerts(0)).toHaveLength(2)
  expect(alerts(0.01)).toHaveLength(1)
})

test("an author's alert with no rule of its own for clearing clears where it is off", () => {
  const high = defineAlert({
    name: 'high',
    summary: 'The price is above 2',
    parameters: {},
    start: () => ({
      isOn: ({ price }) => price > 2,
      value: ({ price }) => price,
      clearedBy: () => ({ prices: { to: 2 } }),
    }),
  })
  const alerts = alertsOf(orThrow(high()), [1, 3, 4, 1, 3])
  expect(alerts.map(({ kind, value, worst }) => [kind, value, worst.value])).toEqual([
    ['high', 3, 4],
    ['high', 3, 3],
  ])
  expect(alerts[0]).toHaveProperty('cleared')
  expect(alerts[0]).not.toHaveProperty('threshold')
})
