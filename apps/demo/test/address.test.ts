import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listed } from '../src/curves/listed.ts'
import { fieldsOf } from '../src/instances/curve-text.ts'
import { LOOKS, newInstance, oneByOne } from '../src/instances/instance.ts'
import { fromAddress, toAddress } from '../src/settings/address.ts'
import { numberFields } from '../src/settings/fields.ts'
import { isWithin } from '../src/settings/number-field.ts'
import { pluggedIn, refusalOf } from '../src/settings/plugged-in.ts'
import { type ChoiceKey, choices, defaults, type Settings, valueAt, valuesOf } from '../src/settings/settings.ts'

test('the defaults are an empty address, and an empty address is the defaults', () => {
  expect(toAddress(defaults)).toBe('')
  expect(fromAddress('')).toEqual({ settings: defaults, ignored: [] })
})

test('every default is one that its field allows', () => {
  for (const field of numberFields.values()) expect(isWithin(field, field.preset), field.key).toBe(true)
})

/** Numbers that are parameters of something that plugs in: only those of what is chosen stand in an address. */
const isUnchosen = (key: string, { choices: chosen }: Settings): boolean =>
  (chosen.against !== 'amounts' && /^held[XY]$/.test(key)) ||
  pluggedIn.some(
    ({ kind, declared, fields }) =>
      kind !== 'alert' && chosen[kind] !== declared.name && fields.some(field => field.key === key),
  )

/** A curve of the catalogue with parameters of its own, as far as they are in their bounds. */
const drawnCurve = fc.constantFrom(...listed).chain(each =>
  fc.record({
    curve: fc.constant(each.definition.name),
    parameters: fc.record(
      Object.fromEntries(
        fieldsOf(each, '').map(field => [
          field.key.slice(1),
          fc.double({ noNaN: true, min: -100, max: 100 }).map(value => (isWithin(field, value) ? value : field.preset)),
        ]),
      ),
    ),
    name: fc.option(fc.constantFrom('Mine', 'A & B = C', 'f:x*y'), { nil: undefined }),
    look: fc.option(fc.nat(LOOKS - 1), { nil: undefined }),
  }),
)

const instances = fc.array(drawnCurve, { minLength: 1, maxLength: 9 }).map(drafts =>
  oneByOne(drafts, ({ curve, parameters, name, look }, before) => ({
    ...newInstance(curve, JSON.parse(JSON.stringify(parameters)), before),
    ...(look !== undefined && { look }),
    ...(name !== undefined && { name }),
  })),
)

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
    instances,
    isMoved: fc.boolean(),
    embed: fc.constantFrom('', 'value', 'fan-weighted-2'),
    pair: fc.constantFrom(defaults.pair, 'WBTC/ETH', 'stETH/USD₮'),
    made: fc.constantFrom('', 'f:x+y', 'f:x^w * y^(1-w):w=0.7', 'drawn:bars=3/5.5/8,width=x2'),
  })
  .map(({ numbers, ...others }): Settings => {
    // A ratio that stands in an address was set.
    const isMoved = others.isMoved || numbers.r !== defaults.numbers.r
    const drawn = { ...others, isMoved, focus: '' }
    const kept = Object.entries(numbers).map(([key, value]) => [
      key,
      isUnchosen(key, { numbers, ...drawn }) ? defaults.numbers[key] : value,
    ])
    return { ...drawn, numbers: Object.fromEntries(kept) }
  })
  // What is refused together, such as a threshold below that at which it clears, cannot be set.
  .filter(drawn =>
    pluggedIn.every(({ declared, fields }) => refusalOf(declared, valuesOf(drawn, fields)) === undefined),
  )

test('a pair is two names, and anything else is ignored and said to be', () => {
  for (const [typed, pair] of [
    ['WBTC/ETH', 'WBTC/ETH'],
    [' stETH  and USDC.e ', 'stETH/USDC.e'],
    ['DAI USDT', 'DAI/USDT'],
  ] as const) {
    const { settings: read, ignored } = fromAddress(`?pair=${encodeURIComponent(typed)}`)
    expect(ignored).toEqual([])
    expect(read.pair).toBe(pair)
  }
  for (const typed of ['ETH', 'ETH/ETH', 'a/b/c', '<b>/x', '/', 'ETH and']) {
    const { settings: read, ignored } = fromAddress(`?pair=${encodeURIComponent(typed)}`)
    expect(read.pair).toBe(defaults.pair)
    expect(ignored).toEqual([expect.stringMatching(/^pair is “.*”, must be two names, such as ETH\/USDC$/)])
  }
})

test('what is written into an address is read out of it', () => {
  fc.assert(
    fc.property(settings, drawn => {
      const { settings: read, ignored } = fromAddress(toAddress(drawn))
      expect(ignored).toEqual([])
      const sorted = ({ numbers, ...rest }: Settings) => ({
        ...rest,
        // −0 is written as 0.
        numbers: JSON.parse(JSON.stringify(numbers)),
      })
      expect(sorted(read)).toEqual(sorted(drawn))
    }),
    { seed: 1, numRuns: 200 },
  )
})

const odd = [
  ...['__proto__', '1e999', 'NaN', '-0', '0x10', ' 1', '5%', 'x0.9', '2d', ':', 'band:', 'band:=', 'band:width=x1,1'],
  ...[
    'volatility:__proto__=1',
    'constant:rate=9',
    'il:above=',
    'il:above=1%,clear=2%',
    'every:days=-1',
    '__proto__:a=1',
  ],
]

test('no address whatever throws, and every number stays within its bounds', () => {
  const pair = fc.tuple(
    fc.oneof(
      fc.constantFrom(...numberFields.keys(), ...Object.keys(choices), 'curves', 'c', 'name', 'look', 'alert'),
      fc.string(),
    ),
    fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom(...odd)),
  )
  fc.assert(
    fc.property(fc.array(pair), pairs => {
      const { settings: read } = fromAddress(`?${new URLSearchParams(pairs)}`)
      for (const field of numberFields.values()) expect(isWithin(field, valueAt(read, field)), field.key).toBe(true)
      for (const [key, words] of Object.entries(choices)) expect(words).toContain(read.choices[key as ChoiceKey])
      expect(read.instances.length).toBeGreaterThan(0)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('what is ignored is said, with what would have been allowed', () => {
  expect(fromAddress('?days=abc&nope=1&curves=&view=x').ignored).toEqual([
    'days is “abc”, must be above 0 and at most 3,650',
    'nope is not a setting',
    expect.stringContaining('view is “x”, must be one of compare, break-even'),
    expect.stringContaining('curves is “”, must be some of constant-product'),
  ])
})

/** Settings of an address, all of which is taken. */
const read = (search: string): Settings => {
  const { settings: taken, ignored } = fromAddress(search)
  expect(ignored, search).toEqual([])
  return taken
}

test('what plugs in stands in the address as the command has it', () => {
  const address =
    '?fee=volatility:base=0.0005&model=ornstein-uhlenbeck:halfLifeDays=2&strategy=band:width=x1.2,wait=2d&alert=il:above=0.1,clear=0.02'
  const taken = read(address)
  expect(taken.choices).toMatchObject({ fee: 'volatility', model: 'ornstein-uhlenbeck', strategy: 'band' })
  expect(taken.numbers).toMatchObject({
    ...{ 'fee.volatility.base': 0.0005, 'model.ornstein-uhlenbeck.halfLifeDays': 2 },
    ...{ 'strategy.band.width': 1.2, 'strategy.band.wait': 172_800 },
    ...{ 'alert.il.above': 0.1, 'alert.il.clear': 0.02 },
  })
  expect(toAddress(taken)).toBe(address)
})

test('settings may have every form that the command takes', () => {
  for (const [search, key, value] of [
    ['?strategy=band:width=10%25', 'strategy.band.width', 1.1],
    ['?strategy=band:wait=90m', 'strategy.band.wait', 5400],
    ['?alert=il:above=10%25', 'alert.il.above', 0.1],
    ['?fee=volatility:base=0.05%25', 'fee.volatility.base', 0.0005],
    ['?fee=0.05%25', 'fee', 0.0005],
    ['?fee=constant:rate=0.01', 'fee', 0.01],
    ['?r=x1.5', 'r', 1.5],
  ] as const) {
    expect(read(search).numbers[key], search).toBe(value)
  }
})

test('parameters of curves in older addresses are those of the first curve of that name', () => {
  for (const [search, id, parameter, value] of [
    ['?weighted.weight=60%25', 'weighted', 'weight', 0.6],
    ['?concentrated.lower=x0.9', 'concentrated', 'lower', 0.9],
    ['?concentrated.width=x1.25', 'concentrated', 'lower', 0.8],
    ['?concentrated.width=25%25', 'concentrated', 'upper', 1.25],
    ['?concentrated.upperTick=0', 'concentrated', 'upper', 1],
    ['?concentrated.lower=0.5&curves=concentrated,lmsr', 'concentrated', 'lower', 0.5],
  ] as const) {
    const { instances: list } = read(search)
    expect(list.find(each => each.id === id)?.parameters[parameter], search).toBe(value)
  }
})

test('older addresses open at the view that now holds what they showed', () => {
  for (const [old, now] of [
    ['reserves', 'compare'],
    ['impact', 'compare'],
    ['density', 'compare'],
    ['fees', 'break-even'],
    ['alerts', 'replay'],
  ]) {
    expect(read(`?view=${old}`).choices.view).toBe(now)
  }
  expect(read('?curves=lmsr,weighted&curve=lmsr')).toMatchObject({
    focus: 'lmsr',
    instances: [{ curve: 'weighted' }, { curve: 'lmsr' }],
  })
})

test('an address with a policy keeps the tier that other views count with', () => {
  const taken = read('?fee=off-peg&fee=0.01')
  expect([taken.choices.fee, taken.numbers.fee]).toEqual(['off-peg', 0.01])
  expect(toAddress(taken)).toBe('?fee=off-peg&fee=0.01')
})

test('older addresses open as they did', () => {
  const taken = read(
    '?fee=0.0005&model=merton-jump-diffusion&merton-jump-diffusion.drift=0.2&alert.loss=0.2&alert.depeg=0.03&depeg=on',
  )
  expect(taken.choices).toMatchObject({ fee: 'constant', model: 'merton-jump-diffusion', depeg: 'on' })
  expect(taken.numbers).toMatchObject({
    ...{ fee: 0.0005, 'model.merton-jump-diffusion.drift': 0.2 },
    ...{ 'alert.il.above': 0.2, 'alert.depeg.above': 0.03 },
  })
})

test('a number that follows another does so until it is set', () => {
  const clear = numberFields.get('alert.il.clear')
  if (clear === undefined) throw new Error('no such field')
  expect(valueAt(defaults, clear)).toBeCloseTo(0.04, 12)
  expect(valueAt(read('?alert=il:above=20%25'), clear)).toBeCloseTo(0.16, 12)
  expect(valueAt(read('?alert=il:above=20%25,clear=1%25'), clear)).toBe(0.01)
})

test('what is wrong with something that plugs in is said, and where', () => {
  expect(
    fromAddress(
      '?fee=vol&strategy=band:wide=2&model=ornstein-uhlenbeck:halfLifeDays=0&alert=il:above=1%25,clear=2%25&strategy=band:width=x0.5&strategy=every:7&alert=depeg:peg=2&fee=70%25',
    ).ignored,
  ).toEqual([
    'fee is “vol”, must be a number, or one of directional, off-peg, stable-surge, volatility',
    'strategy=band: wide is not a parameter of band',
    'model=ornstein-uhlenbeck: halfLifeDays is “0”, must be above 0 and at most 1,000,000',
    expect.stringMatching(/^alert=il: il: clear is 0.02, must be .*at most above \(above is 0.01\)/),
    'strategy=band: width is “x0.5”, must be above ×1, such as ×1.1 or 10\u00a0%',
    'strategy has “7”, must be a name, or name:key=value,key=value',
    'alert=depeg: peg is not a parameter of depeg',
    'fee is “70%”, must be above 0\u00a0% and at most 50\u00a0%',
  ])
})
