import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listed } from '../src/curves/listed.ts'
import { fromAddress, toAddress } from '../src/settings/address.ts'
import { numberFields } from '../src/settings/fields.ts'
import { isWithin } from '../src/settings/number-field.ts'
import { type ChoiceKey, choices, defaults, type Settings } from '../src/settings/settings.ts'

test('the defaults are an empty address, and an empty address is the defaults', () => {
  expect(toAddress(defaults)).toBe('')
  expect(fromAddress('')).toEqual({ settings: defaults, ignored: [] })
})

test('every default is one that its field allows', () => {
  for (const field of numberFields.values()) expect(isWithin(field, field.preset), field.key).toBe(true)
})

const settings = fc
  .record({
    numbers: fc.record(
      Object.fromEntries(
        [...numberFields.values()].map(field => [
          field.key,
          fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map(value => (isWithin(field, value) ? value : field.preset)),
        ]),
      ),
    ),
    choices: fc.record(
      Object.fromEntries(Object.entries(choices).map(([key, words]) => [key, fc.constantFrom(...words)])) as Record<
        ChoiceKey,
        fc.Arbitrary<string>
      >,
    ),
    on: fc.subarray(
      listed.map(({ definition }) => definition.name),
      { minLength: 1 },
    ),
  })
  .map((drawn): Settings => drawn as Settings)

test('what is written into an address is read out of it', () => {
  fc.assert(
    fc.property(settings, drawn => {
      const { settings: read, ignored } = fromAddress(toAddress(drawn))
      expect(ignored).toEqual([])
      // −0 is written as 0.
      expect(JSON.stringify(read)).toBe(JSON.stringify(drawn))
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('no address whatever throws, and every number stays within its bounds', () => {
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom(...numberFields.keys(), ...Object.keys(choices), 'curves'), fc.string()),
    fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('__proto__', '1e999', 'NaN', '-0', '0x10', ' 1')),
  )
  fc.assert(
    fc.property(fc.array(pair), pairs => {
      const { settings: read } = fromAddress(`?${new URLSearchParams(pairs)}`)
      for (const field of numberFields.values())
        expect(isWithin(field, read.numbers[field.key] ?? Number.NaN)).toBe(true)
      for (const [key, words] of Object.entries(choices)) expect(words).toContain(read.choices[key as ChoiceKey])
      expect(read.on.length).toBeGreaterThan(0)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('what is ignored is said, with what would have been allowed', () => {
  expect(fromAddress('?days=abc&nope=1&curves=&view=x').ignored).toEqual([
    'days is “abc”, must be above 0 and at most 3,650',
    'nope is no setting',
    expect.stringContaining('curves is “”, must be some of constant-product'),
    expect.stringContaining('view is “x”, must be one of compare, reserves'),
  ])
})
