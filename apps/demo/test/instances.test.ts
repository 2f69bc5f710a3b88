import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { enter } from '../src/curves/entered.ts'
import { loadFormulas } from '../src/curves/formulas.ts'
import { firstInstances, type Instance } from '../src/instances/instance.ts'
import {
  added,
  duplicated,
  moved,
  movedTo,
  removed,
  renamed,
  withLook,
  withParameters,
} from '../src/instances/instance-list.ts'
import { labelsOf } from '../src/instances/labels.ts'
import { fromAddress, toAddress } from '../src/settings/address.ts'
import { defaults, withInstances } from '../src/settings/settings.ts'

const idsOf = (list: readonly Instance[]) => list.map(({ id }) => id)
const labels = (list: readonly Instance[]) => [...labelsOf(list).values()]
const addressOf = (list: readonly Instance[]) => decodeURIComponent(toAddress(withInstances(defaults, () => list)))

test('a copy has an id and a colour of its own, and stands after the first', () => {
  const list = duplicated(firstInstances, 'concentrated')
  expect(idsOf(list)).toEqual([
    ...['constant-product', 'weighted', 'concentrated', 'concentrated-2'],
    ...['stableswap', 'constant-sum'],
  ])
  expect(list[3]).toMatchObject({ curve: 'concentrated', parameters: list[2]?.parameters, look: 5 })
  expect(new Set(list.map(({ look }) => look)).size).toBe(6)
})

test('after eight colours come dashes', () => {
  let list: readonly Instance[] = firstInstances
  for (let i = 0; i < 12; i += 1) list = added(list, 'weighted', { weight: 0.5 })
  expect(list.map(({ look }) => look)).toEqual(Array.from({ length: 17 }, (_, i) => i))
})

test('curves of one kind are told apart by their parameters, and the same by their number', () => {
  let list = duplicated(firstInstances, 'concentrated')
  list = withParameters(list, 'concentrated-2', { lower: 0.9, upper: 1.2 })
  expect(labels(list).slice(2, 4)).toEqual(['Range ×/÷1.5', 'Range ×0.9 to ×1.2'])
  list = duplicated(list, 'stableswap')
  expect(labels(list).slice(4, 6)).toEqual(['StableSwap amplification 100', 'StableSwap amplification 100 (2)'])
  list = renamed(list, 'stableswap-2', '  Deep\u202e one ')
  expect(labels(list).slice(4, 6)).toEqual(['StableSwap', 'Deep one'])
  expect(labels(renamed(list, 'stableswap-2', ''))[4]).toBe('StableSwap amplification 100')
})

test('curves are moved, and the last one stays', () => {
  const [first, second] = idsOf(firstInstances)
  expect(idsOf(moved(firstInstances, first ?? '', 1)).slice(0, 2)).toEqual([second, first])
  expect(moved(firstInstances, first ?? '', -1)).toBe(firstInstances)
  expect(idsOf(movedTo(firstInstances, 'constant-sum', 'weighted'))[1]).toBe('constant-sum')
  expect(idsOf(movedTo(firstInstances, first ?? '', 'constant-sum')).at(-1)).toBe(first)
  const one = firstInstances.slice(0, 1)
  expect(removed(one, first ?? '')).toBe(one)
})

test('the address holds every curve in the grammar of the command, with names and looks beside it', () => {
  const list = withParameters(duplicated(firstInstances, 'concentrated'), 'concentrated-2', { lower: 0.9, upper: 1.1 })
  expect(addressOf(list)).toBe(
    '?c=constant-product&c=weighted&c=concentrated:width=x1.5&c=concentrated:lower=x0.9,upper=x1.1&c=stableswap&c=constant-sum',
  )
  expect(addressOf(renamed(list.slice(2, 3), 'concentrated', 'My range'))).toBe(
    '?c=concentrated:width=x1.5&name=My+range',
  )
  expect(addressOf(withLook(list.slice(0, 2), 'weighted', 9))).toBe('?c=constant-product&c=weighted&look=10')
  expect(addressOf(removed(firstInstances, 'constant-product'))).not.toContain('look')
})

test('what of the curves of an address is wrong is said, and the rest stays', () => {
  const { settings, ignored } = fromAddress(
    '?c=weighted:weight=2&c=lmsr&look=99&name=Mine&look=3&c=nope&name=lost&curve=lmsr',
  )
  expect(settings.instances).toMatchObject([{ id: 'lmsr', name: 'Mine', look: 2 }])
  expect(settings.focus).toBe('lmsr')
  expect(ignored).toEqual([
    expect.stringMatching(/^c=weighted:weight=2: weight is “2”, must be above 0/),
    'look is “99”, must be a whole number of 1–64',
    'c=nope: there is no curve “nope”',
    'name belongs to no curve: it must follow a c',
  ])
})

test('prices of an address are taken to its price at entry, wherever that stands', () => {
  for (const search of [
    '?c=concentrated:lower=2000,upper=x1.1&price=2500',
    '?price=2500&c=concentrated:lower=2000,upper=x1.1',
  ]) {
    const { settings, ignored } = fromAddress(search)
    expect(ignored).toEqual([])
    expect(settings.instances[0]?.parameters).toEqual({ lower: 0.8, upper: 1.1 })
    expect(decodeURIComponent(toAddress(settings))).toBe('?c=concentrated:lower=x0.8,upper=x1.1&price=2500')
  }
})

test('the sentence speaks of the same curve once its address is read', () => {
  const list = movedTo(duplicated(firstInstances, 'weighted'), 'weighted-2', 'constant-product')
  const address = toAddress({ ...withInstances(defaults, () => list), focus: 'weighted-2' })
  const { settings } = fromAddress(address)
  expect(settings.focus === '' ? settings.instances[0]?.curve : settings.focus).toBe('weighted')
  const other = fromAddress(toAddress({ ...withInstances(defaults, () => list), focus: 'weighted' })).settings
  expect(other.instances.findIndex(({ id }) => id === other.focus)).toBe(2)
})

test('a formula is a curve like any other, called as it was typed', async () => {
  await loadFormulas()
  const { settings, ignored } = fromAddress(`?${new URLSearchParams({ c: 'f:x^w*y^(1-w):w=0.8' })}&c=weighted`)
  expect(ignored).toEqual([])
  const [formula, weighted] = settings.instances
  if (formula === undefined || weighted === undefined) throw new Error('no curves')
  expect(labels(settings.instances)).toEqual(['x^w*y^(1-w)', 'Weighted 80/20'])
  const [typed, known] = [formula, weighted].map(each => enter(each, each.id, 'y'))
  if (typed === undefined || known === undefined || E.isLeft(typed) || E.isLeft(known)) throw new Error('dropped out')
  typed.right.along.forEach(({ loss }, i) => {
    expect(loss).toBeCloseTo(known.right.along[i]?.loss ?? Number.NaN, 12)
  })
  expect(fromAddress('?c=f:x*sin(y)').ignored[0]).toMatch(/^c=f:x\*sin\(y\): f:x\*sin\(y\): character 3: found "sin"/)
})
