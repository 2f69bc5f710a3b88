// The numbers of the app that can be set, with their bounds and meanings.

import type { NumberField } from './number-field.js'
import { pluggedIn } from './plugged-in.js'

type Own = Omit<NumberField, 'key'>

/** The app's own numbers, by their names in the address. */
const own = {
  r: {
    label: 'Price ratio r',
    meaning: 'the price of X in Y, divided by the price at entry',
    written: 'ratio',
    preset: 2,
    bounds: { atLeast: 0.1, atMost: 10 },
  },
  price: {
    label: 'Price at entry',
    meaning: 'Y for one X at entry: typed prices of curves are divided by it',
    written: 'number',
    preset: 2000,
    bounds: { above: 0, atMost: 1e12 },
  },
  days: {
    label: 'Days',
    meaning: 'how long the position is held',
    written: 'number',
    preset: 30,
    bounds: { above: 0, atMost: 3650 },
  },
  fee: {
    label: 'Fee tier',
    meaning: 'what traders pay, of the amount they trade',
    written: 'percent',
    preset: 0.003,
    bounds: { above: 0, atMost: 0.5 },
  },
  deposit: {
    label: 'Deposit',
    meaning: 'what is paid in at entry, in the token that prices are counted in',
    written: 'dollars',
    preset: 10_000,
    bounds: { above: 0, atMost: 1e12 },
  },
  size: {
    label: 'Trade size',
    meaning: 'what the trader pays, as a share of the value of the pool',
    written: 'percent',
    preset: 0.05,
    bounds: { above: 0, atMost: 0.25 },
  },
  volatility: {
    label: 'Volatility',
    meaning: 'how much the price moves: the annual volatility of its logarithm',
    written: 'percent',
    preset: 0.8,
    bounds: { atLeast: 0, atMost: 10 },
  },
  heldX: {
    label: 'X to compare with',
    meaning: 'tokens of X, beside those of Y: only their proportion counts, at equal value',
    written: 'number',
    preset: 1,
    bounds: { above: 0, atMost: 1e15 },
  },
  heldY: {
    label: 'Y to compare with',
    meaning: 'tokens of Y, beside those of X: only their proportion counts, at equal value',
    written: 'number',
    preset: 2000,
    bounds: { above: 0, atMost: 1e15 },
  },
  marketApr: {
    label: 'What full range pays',
    meaning: 'fees that a constant product of this market earns, all together, a year; others earn by their depth',
    written: 'percent',
    preset: 0.09,
    bounds: { atLeast: 0, atMost: 10 },
  },
  marketVolume: {
    label: 'Volume a day',
    meaning: 'what is traded in a day in a constant product of this market',
    written: 'dollars',
    preset: 822_000,
    bounds: { atLeast: 0, atMost: 1e15 },
  },
  marketTvl: {
    label: 'Value locked',
    meaning: 'what that constant product holds (TVL)',
    written: 'dollars',
    preset: 10_000_000,
    bounds: { above: 0, atMost: 1e15 },
  },
  bear: {
    label: 'Bearable loss',
    meaning: 'what you can bear to lose against holding in one case of twenty',
    written: 'percent',
    preset: 0.05,
    bounds: { atLeast: 0, atMost: 1 },
  },
  deviations: {
    label: 'Deviations',
    meaning: 'how many standard deviations of the net are taken off its mean',
    written: 'number',
    preset: 1,
    bounds: { atLeast: 0, atMost: 10 },
  },
  step: {
    label: 'Step, minutes',
    meaning: 'minutes from one price of the path to the next',
    written: 'number',
    preset: 60,
    bounds: { atLeast: 1, atMost: 10_080 },
  },
  seed: {
    label: 'Seed',
    meaning: 'the same seed gives the same path',
    written: 'number',
    preset: 1,
    bounds: { atLeast: 0, atMost: 4_294_967_295, integer: true },
  },
  paths: {
    label: 'Paths',
    meaning: 'how many paths are simulated',
    written: 'number',
    preset: 1000,
    bounds: { atLeast: 10, atMost: 20_000, integer: true },
  },
  volumeShare: {
    label: 'Share of volume',
    meaning: 'the part of the file’s volume that trades with the pool of the position',
    written: 'percent',
    preset: 0.01,
    bounds: { atLeast: 0, atMost: 1 },
  },
  poolValue: {
    label: 'Value of the pool',
    meaning: 'what the whole pool holds at entry, the deposit included, in dollars',
    written: 'dollars',
    preset: 10_000_000,
    bounds: { above: 0, atMost: 1e15 },
  },
  decimals0: {
    label: 'Decimals of token0',
    meaning: 'how the records of a pool count its first token, such as 6 for USDC',
    written: 'number',
    preset: 6,
    bounds: { atLeast: 0, atMost: 36, integer: true },
  },
  decimals1: {
    label: 'Decimals of token1',
    meaning: 'how the records of a pool count its second token, such as 18 for WETH',
    written: 'number',
    preset: 18,
    bounds: { atLeast: 0, atMost: 36, integer: true },
  },
  peg: {
    label: 'Peg',
    meaning:
      'where curves are centred that have a peg, and what a depeg is measured against; 0 for 1 where the first price is within 5 % of it, else the first price',
    written: 'number',
    preset: 0,
    bounds: { atLeast: 0, atMost: 1e12 },
  },
} as const satisfies Readonly<Record<string, Own>>

const cases = {
  worst: { price: 0.5, volume: 0.02 },
  base: { price: 1, volume: 0.1 },
  best: { price: 1.1, volume: 0.3 },
} as const

/** The names of the scenarios. */
export const caseNames = ['worst', 'base', 'best'] as const

/** The name of a scenario. */
export type CaseName = (typeof caseNames)[number]

const ofCase = (name: CaseName): readonly NumberField[] => [
  {
    key: `${name}.price`,
    label: 'End price',
    meaning: 'the price at the end, divided by the price at entry',
    written: 'ratio',
    preset: cases[name].price,
    bounds: { atLeast: 0.001, atMost: 1000 },
  },
  {
    key: `${name}.volume`,
    label: 'Volume ÷ value, a day',
    meaning: 'what is traded in a day, divided by what the position is worth',
    written: 'percent',
    preset: cases[name].volume,
    bounds: { atLeast: 0, atMost: 100 },
  },
]

/** The name of one of the app's own numbers. */
export type OwnKey = keyof typeof own

/** One of the app's own fields. */
export const ownField = (key: OwnKey): NumberField => ({ key, ...own[key] })

/** The fields of a scenario: end price, volume. */
export const caseFields: Readonly<Record<CaseName, readonly NumberField[]>> = {
  worst: ofCase('worst'),
  base: ofCase('base'),
  best: ofCase('best'),
}

const byKey = (fields: readonly NumberField[]): ReadonlyMap<string, NumberField> =>
  new Map(fields.map(field => [field.key, field]))

/** Every number with its own name in the address. */
export const namedFields = byKey([...(Object.keys(own) as OwnKey[]).map(ownField), ...Object.values(caseFields).flat()])

/** Every number that can be set, besides the parameters of curves. */
export const numberFields = byKey([...namedFields.values(), ...pluggedIn.flatMap(({ fields }) => fields)])
