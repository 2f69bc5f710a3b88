import { alerts, fees, models, strategies } from '@ammeter/catalogue'
import { constantProduct } from '@ammeter/constant-product'
import { exactIn, float64, orThrow, poolOf } from '@ammeter/core'
import { backtestPath, byDepth, defineStrategy, generatePath, geometricBrownianMotion } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { enter } from '../src/curves/entered.ts'
import { listedByName } from '../src/curves/listed.ts'
import { monteCarloJob, replayJob } from '../src/replay/jobs.ts'
import { feeOf } from '../src/replay/plugged-of.ts'
import { replay } from '../src/replay/replay.ts'
import { simulate } from '../src/replay/simulate.ts'
import { fromAddress } from '../src/settings/address.ts'
import { readNumber, written } from '../src/settings/number-field.ts'
import { pluggedIn, pluggedInNamed, pluggedInOf, refusalOf } from '../src/settings/plugged-in.ts'

test('everything in the catalogue that plugs in has a field for each of its parameters', () => {
  const declared = [fees, models, strategies, alerts].flat()
  for (const { name, parameters } of declared.filter(({ name: each }) => each !== 'constant')) {
    const found = pluggedIn.find(each => each.declared.name === name)
    const labels = found?.fields.map(({ key }) => key.slice(key.lastIndexOf('.') + 1))
    // The peg of a depeg is a setting of its own.
    expect(labels, name).toEqual(Object.keys(parameters).filter(each => name !== 'depeg' || each !== 'peg'))
    expect(
      found?.fields.every(({ meaning }) => meaning !== ''),
      name,
    ).toBe(true)
  }
})

test('a definition that nobody knows has controls as its metadata says', () => {
  const patient = defineStrategy({
    name: 'patient-owner',
    summary: 'Waits',
    parameters: {
      stopLoss: { default: 0.05, above: 0, below: 1, unit: 'share', meaning: 'loss borne' },
      width: { default: 1.2, above: 1, unit: 'factor', meaning: 'how far' },
      wait: { default: 43_200, atLeast: 0, unit: 'duration', meaning: 'how long' },
      target: { default: 1, above: 0, unit: 'price', meaning: 'where to' },
      most: { default: 0.1, atLeast: 'stopLoss', follows: { parameter: 'stopLoss', times: 2 }, meaning: 'at most' },
    },
    start: () => ({ decide: () => undefined }),
  })
  const [plugged] = pluggedInOf('strategy', [patient])
  expect(plugged?.title).toBe('Patient owner')
  expect(plugged?.fields.map(field => [field.label, written(field, field.preset)])).toEqual([
    ['Stop loss', '5\u00a0%'],
    ['Width', '×1.2'],
    ['Wait', '12h'],
    ['Target', '×1'],
    ['Most', '0.1'],
  ])
  expect(plugged?.fields.at(-1)?.follows).toEqual({ key: 'strategy.patient-owner.stopLoss', times: 2 })
  expect(refusalOf(patient, { most: 0.01 })).toMatch(/most is 0.01, must be .*at least stopLoss/)
})

test('factors and durations are read in every form that the command takes', () => {
  for (const [how, text, value] of [
    ['factor', 'x1.1', 1.1],
    ['factor', '×1.1', 1.1],
    ['factor', '10 %', 1.1],
    ['factor', '1.1', 1.1],
    ['duration', '2d', 172_800],
    ['duration', '12 h', 43_200],
    ['duration', '90m', 5400],
    ['duration', '45', 45],
  ] as const) {
    expect(readNumber(text, how), text).toEqual(E.right(value))
  }
  for (const text of ['', 'soon', '2w']) expect(readNumber(text, 'duration'), text).toEqual(E.left(undefined))
})

const settingsOf = (search: string) => {
  const { settings, ignored } = fromAddress(search)
  expect(ignored).toEqual([])
  return settings
}

/** The curves of an address, entered. */
const enteredOf = ({ instances }: ReturnType<typeof settingsOf>) =>
  instances.map(each => {
    const answer = enter(each, each.id, 'y')
    if (E.isLeft(answer)) throw new Error(answer.left.reason)
    return answer.right
  })

const replayOf = async (search: string) => {
  const settings = settingsOf(search)
  const job = replayJob(settings, enteredOf(settings), undefined)
  if (job === undefined) throw new Error('no path')
  // What goes to the worker is plain data.
  const answered = await replay(structuredClone(job), () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  return answered.answer
}

const KEYS = ['value', 'hold', 'fees', 'impermanentLoss', 'realisedLoss', 'lvr', 'volume', 'recentrings'] as const

test.each([
  ['concentrated', '&concentrated.width=x1.2', 'volatility', 'base=0.0005,scale=2'],
  ['constant-product', '', 'directional', 'payingX=0.01,payingY=0.001'],
])('app and library agree with a policy and a strategy on one path: %s', async (name, range, policy, settings) => {
  const search = `?curves=${name}${range}&fee=${policy}:${settings}&strategy=band:width=x1.05,wait=12h&seed=5&days=20&turnover=0.2`
  const { curves } = await replayOf(search)
  const fee = fees.find(each => each.name === policy)
  const strategy = strategies.find(each => each.name === 'band')
  const definition = listedByName.get(name)?.definition
  if (fee === undefined || strategy === undefined || definition?.kind !== 'curve')
    throw new Error('not in the catalogue')
  const given = Object.fromEntries(settings.split(',').map(pair => pair.split('=')))
  const path = { model: geometricBrownianMotion, days: 20, stepSeconds: 3600 }
  const { end, timeInRange } = orThrow(
    backtestPath(
      {
        curve: orThrow(definition(float64, range !== '' ? { lower: 1 / 1.2, upper: 1.2 } : {})),
        deposit: 10_000,
        fee: orThrow(fee(float64, given)),
        strategy: orThrow(strategy({ width: 1.05, wait: 43_200 })),
        traders: [orThrow(byDepth({ perDay: 0.2 }))],
      },
      orThrow(generatePath(path, 5)),
      5,
    ),
  )
  const [own] = curves
  if (own === undefined || own.problem !== undefined) throw new Error(own?.problem)
  expect(end.recentrings).toBeGreaterThan(0)
  for (const key of KEYS) expect(own.result.end[key], key).toBe(end[key])
  expect(own.result.timeInRange).toBe(timeInRange)
})

test('a pool whose weight moves is replayed as the library does it, and many paths run', async () => {
  const search = '?curves=lbp&lbp.days=2&days=4&turnover=0&paths=10&curve=lbp'
  const { curves } = await replayOf(search)
  const definition = listedByName.get('lbp')?.definition
  if (definition?.kind !== 'pool') throw new Error('no pool')
  const path = { model: geometricBrownianMotion, days: 4, stepSeconds: 3600 }
  const terms = { curve: orThrow(definition(float64, { days: 2 })), deposit: 10_000, fee: 0.003 }
  const { end } = orThrow(backtestPath(terms, orThrow(generatePath(path, 1)), 1))
  const [own] = curves
  if (own === undefined || own.problem !== undefined) throw new Error(own?.problem)
  for (const key of KEYS) expect(own.result.end[key], key).toBe(end[key])
  const settings = settingsOf(search)
  const job = monteCarloJob(settings, enteredOf(settings), undefined)
  const many = job && (await simulate(structuredClone(job), () => undefined))
  expect(many && 'answer' in many ? many.answer.paths : many).toBe(10)
})

test('a pool whose parameters move says why it is not replayed with prices as X per Y', async () => {
  const { curves } = await replayOf('?curves=lbp,constant-product&unit=x&days=2')
  expect(curves.map(({ problem }) => problem)).toEqual([
    undefined,
    'its parameters move with prices counted as Y per X: count them so to replay it',
  ])
})

test('a policy charges the same trade the same in either unit of prices', () => {
  const curve = orThrow(constantProduct(float64, {}))
  for (const [name, parameters] of [
    ['directional', { payingX: 0.02, payingY: 0.005 }],
    ['off-peg', { base: 0.001, peg: 1.5 }],
    ['volatility', {}],
    ['stable-surge', { threshold: 0.01, peg: 1.3 }],
  ] as const) {
    const rateOf = (unit: 'x' | 'y', tokenIn: 'x' | 'y') => {
      const feeRight = feeOf({ name, parameters }, 1, unit)
      if (E.isLeft(feeRight)) throw new Error(feeRight.left)
      const reserves = unit === 'y' ? { x: 100, y: 200 } : { x: 200, y: 100 }
      const pool = orThrow(poolOf(curve, { reserves, fee: feeRight.right }))
      return orThrow(pool.swap(exactIn(tokenIn, 10))).feeRate
    }
    expect(rateOf('x', 'y'), name).toBeCloseTo(rateOf('y', 'x'), 12)
    expect(rateOf('x', 'x'), name).toBeCloseTo(rateOf('y', 'y'), 12)
  }
})

test('an alert is watched with its own hysteresis', async () => {
  const kinds = async (clear: string) => {
    const { curves } = await replayOf(
      `?curves=concentrated&concentrated.width=x1.3&days=60&turnover=0&alert=il:above=3%25,clear=${clear}`,
    )
    const [own] = curves
    if (own === undefined || own.problem !== undefined) throw new Error(own?.problem)
    return own.alerts.filter(({ kind }) => kind === 'il').length
  }
  expect(await kinds('2.9%25')).toBeGreaterThan(await kinds('0.1%25'))
  expect(pluggedInNamed('alert', 'il')?.title).toBe('Loss')
})
