import { decimal, exactIn, float64, orThrow, parametersAtEntry, poolOf } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { lbp } from '../src/index.js'

const day = 86_400
const sale = orThrow(lbp(float64, { start: 0.9, end: 0.5, days: 3 }))
const pool = orThrow(poolOf(sale, { reserves: { x: 1000, y: 100 }, time: 10 * day }))
const weightAt = (days: number) => orThrow(pool.at({ time: (10 + days) * day })).curve.parameters.weight

describe('a liquidity bootstrapping pool', () => {
  test.each([
    [0, 0.9],
    [0.75, 0.8],
    [1.5, 0.7],
    [3, 0.5],
    [300, 0.5],
  ])('%d days after it opened the weight is %d', (days, weight) => {
    expect(weightAt(days)).toBeCloseTo(weight, 14)
  })
  test('at the end the weight is exactly the one asked for', () => {
    expect(weightAt(3)).toBe(0.5)
    expect(weightAt(4)).toBe(0.5)
  })
  test('time moves the price, and no tokens', () => {
    const later = orThrow(pool.at({ time: 11.5 * day }))
    expect(later.reserves).toEqual({ x: 1000, y: 100 })
    expect(orThrow(later.spotPrice())).toBeCloseTo((0.7 / 0.3) * 0.1, 13)
  })
  test('many steps of time are one long one', () => {
    let stepped = pool
    for (let hour = 1; hour <= 24; hour += 1) stepped = orThrow(stepped.at({ time: 10 * day + 3600 * hour }))
    expect(stepped.state).toEqual(orThrow(pool.at({ time: 11 * day })).state)
  })
  test('an update costs q·x + y − L′·V′(q), about ½w(1 − w)(Δ ln q)² of the value', () => {
    const before = orThrow(pool.at({ time: 11 * day }))
    const after = orThrow(before.at({ time: 11 * day + 60 }))
    const q = orThrow(before.spotPrice())
    const value = q * before.reserves.x + before.reserves.y
    const cost = value - orThrow(after.liquidity()) * orThrow(after.curve.value(q))
    const weight = before.curve.parameters.weight ?? Number.NaN
    const move = Math.log(orThrow(after.spotPrice()) / q)
    expect(cost).toBeGreaterThan(0)
    expect(cost / (0.5 * weight * (1 - weight) * move ** 2 * value)).toBeCloseTo(1, 3)
  })
  test('between updates it is the weighted curve: no atomic round trip profits', () => {
    const later = orThrow(pool.at({ time: 11 * day }))
    const there = orThrow(later.swap(exactIn('y', 10)))
    const back = orThrow(there.pool.swap(exactIn('x', there.amountOut)))
    expect(back.amountOut).toBeCloseTo(10, 12)
  })
  test('is saved and opened again with its clock', () => {
    const later = orThrow(pool.at({ time: 11 * day }))
    const again = orThrow(poolOf(sale, { state: JSON.parse(JSON.stringify(later.state)) }))
    expect(again.curve.parameters).toEqual(later.curve.parameters)
    expect(orThrow(again.at({ time: 12 * day })).state).toEqual(orThrow(later.at({ time: 12 * day })).state)
  })
  test('in decimals the weight has all its digits', () => {
    const exact = orThrow(lbp(decimal, { start: '0.9', end: '0.5', days: 3 }))
    const opened = orThrow(poolOf(exact, { price: decimal.of(1), deposit: decimal.of(100) }))
    const weight = orThrow(opened.at({ time: day })).curve.parameters.weight ?? decimal.zero
    expect(decimal.toText(weight)).toBe('0.7666666666666666666666666666666666666667')
  })
  test.each([{ start: 1 }, { end: 0 }, { days: 0 }])('has no parameters %o', parameters => {
    expect(lbp(float64, parameters)).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameter', curve: 'lbp' } })
  })
})

test('liquidity in and out halfway leaves the weight and the price, and what comes after', () => {
  const later = orThrow(pool.at({ time: 11 * day }))
  const more = orThrow(later.addLiquidity({ offered: { x: 1000, y: 500 } })).pool
  const half = orThrow(more.removeLiquidity({ share: 0.5 })).pool
  expect(more.reserves).toEqual({ x: 2000, y: 200 })
  for (const each of [more, half]) {
    expect(each.curve.parameters).toEqual(later.curve.parameters)
    expect(orThrow(each.spotPrice())).toBe(orThrow(later.spotPrice()))
    const [end, before] = [each, later].map(one => orThrow(one.at({ time: 20 * day })))
    expect(end?.curve.parameters).toEqual(before?.curve.parameters)
  }
  // Half of twice as much is what there was.
  expect(half.state).toEqual(later.state)
})

test('its weights may be percentages', () => {
  const settings = { start: '90%', end: '50%', days: 3 }
  expect(orThrow(parametersAtEntry(lbp, float64, settings, 2000))).toEqual({ start: '0.9', end: '0.5', days: 3 })
})
