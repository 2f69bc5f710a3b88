import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { type Account, backtest } from '../../src/index.js'
import { unrepresentable } from '../../src/run/unrepresentable.js'
import { product } from '../curves.js'

const NO_AMOUNTS: readonly string[] = ['time', 'arbitrages', 'noiseTrades', 'refused', 'recentrings']

const tested = orThrow(backtest({ curve: product, fee: 0.003 }))
tested.add({ time: 0, price: 1 })
tested.add({ time: 1, price: 2 })
const account = tested.account() as Account

test('an account of numbers is none', () => {
  expect(unrepresentable(account)).toBeUndefined()
})

test.each(Object.keys(account).filter(name => !NO_AMOUNTS.includes(name)))('no amount is left out: %s', name => {
  for (const given of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(unrepresentable({ ...account, [name]: given })?.error).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: name,
      given: String(given),
    })
  }
})
