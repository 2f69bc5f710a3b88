import { float64, holdingGrowth, orThrow } from '@ammeter/core'
import {
  type Alert,
  backtestPath,
  generatePath,
  geometricBrownianMotion,
  type PathPoint,
  type PositionTerms,
  recordedVolume,
} from '@ammeter/simulation'
import { readPath } from '@ammeter/simulation/csv'
import { expect, test } from 'vitest'
import { isPool, listedByName } from '../src/curves/listed.ts'
import { bytesOf } from '../src/replay/bytes-of.ts'
import { feeFromPoolRecords } from '../src/replay/fee-from-pool-records.ts'
import type { NamedCurve, PathChoice, ReadFile, Replayed, ReplayJob, Terms } from '../src/replay/job.ts'
import { replay } from '../src/replay/replay.ts'
import { simulate } from '../src/replay/simulate.ts'
import { defaults, withNumbers } from '../src/settings/settings.ts'
import { feeHandlings } from '../src/views/fee-handlings.ts'
import { readingNote, tradesNote } from '../src/views/replay/path-note.ts'
import { nearestIndex, worstAlerts } from '../src/views/replay/replay-lines.ts'
import { poolRecords } from './pool-records.ts'

const terms: Terms = {
  deposit: 10_000,
  against: 'own',
  fee: 0.003,
  turnover: 0.5,
  feesBy: 'turnover',
  volumeShare: 0.01,
  poolValue: 1e6,
  strategy: { name: 'hold', parameters: {} },
  alerts: [
    { name: 'il', parameters: {} },
    { name: 'out-of-range', parameters: {} },
    { name: 'net-below-zero', parameters: {} },
    { name: 'depeg', parameters: { above: 0.1 } },
  ],
  depeg: 'auto',
  peg: 0,
  seed: 3,
}

const simulated: PathChoice = {
  kind: 'simulated',
  model: 'geometric-brownian-motion',
  parameters: { volatility: 0 },
  days: 10,
  stepSeconds: 3600,
}

const curveOf = (name: string, parameters: Readonly<Record<string, number>> = {}) => {
  const listed = listedByName.get(name)
  if (listed === undefined || isPool(listed.definition)) throw new Error(`no curve ${name}`)
  return orThrow(listed.definition(float64, parameters))
}

const named = (id: string, parameters: NamedCurve['parameters'] = {}) => ({
  id,
  curve: id,
  label: id,
  colour: 0,
  parameters,
})

const job = (path: PathChoice): ReplayJob => ({
  curves: [named('constant-product'), named('concentrated', { lower: 2, upper: 1 })],
  terms,
  path,
  unit: 'y',
})

const file = (text: string): ReadFile => ({
  file: new File([text], 'p.csv'),
  tokens: { decimals: [6, 18], x: 'token1' },
  hasVolume: true,
})

test('where the price stands still, fees are the volume that was asked for, at the fee', async () => {
  const shares: number[] = []
  const answered = await replay(job(simulated), share => shares.push(share))
  if ('problem' in answered) throw new Error(answered.problem)
  const [product, failed] = answered.answer.curves
  expect(answered.answer.points).toBe(241)
  if (product === undefined || product.problem !== undefined) throw new Error('no account')
  // They are compounded every hour, and what is traded is a part of the value with them.
  expect(product.fees.at(-1)).toBeCloseTo(10_000 * ((1 + (0.5 * 0.003) / 24) ** 240 - 1), 6)
  expect(product.loss.at(-1)).toBeCloseTo(0, 6)
  expect(failed?.problem).toMatch(/upper is 1, must be/)
})

test('fees are compounded into the reserves, and collected by curves whose prices have an end', async () => {
  const parameters = { lower: 0.5, upper: 2 }
  const curves = [named('constant-product'), named('concentrated', parameters)]
  const path = { ...simulated, parameters: { volatility: 0.8 } } as const
  const answered = await replay({ ...job(path), curves, terms: { ...terms, turnover: 0 } }, () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  const { deposit, seed } = terms
  const expected = [
    { curve: curveOf('constant-product'), fees: 'compounded' },
    { curve: curveOf('concentrated', parameters), fees: 'collected' },
  ] as const
  for (const [i, own] of expected.entries()) {
    const points = orThrow(
      generatePath({ ...path, model: geometricBrownianMotion, parameters: { volatility: 0.8, drift: 0 } }, seed),
    )
    const { end } = orThrow(backtestPath({ ...own, deposit, fee: 0.003, entryPrice: 1 }, points))
    const replayed = answered.answer.curves[i]
    if (replayed === undefined || replayed.problem !== undefined) throw new Error('no account')
    expect(replayed.result.end).toEqual(end)
  }
})

test('where fees go is said of every curve', () => {
  const curve = curveOf('constant-product')
  const range = curveOf('concentrated', { lower: 0.5, upper: 2 })
  const [a, b, c] = [
    { label: 'A', curve },
    { label: 'B', curve },
    { label: 'C', curve: range },
  ] as const
  expect(feeHandlings([a, c, b])).toBe(
    'Fees are compounded into the reserves by A and B, and collected separately by C.',
  )
  expect(feeHandlings([c])).toBe('Fees are collected separately by C.')
  expect(feeHandlings([])).toBe('')
})

test('a file is replayed in ratios to its first price', async () => {
  const text = 'time,price\n2024-01-01,2000\n2024-01-02,4000\n'
  const answered = await replay(job({ kind: 'file', file: file(text), days: 30 }), () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  expect([...answered.answer.ratios]).toEqual([1, 2])
  expect(answered.answer.firstPrice).toBe(2000)
  expect(answered.answer.format?.kind).toBe('prices')
})

test('a file of JSON is replayed, and what is assumed of a file is told', async () => {
  const day = 86_400_000
  const prices = [2000, 2100, 2200].map((price, i) => [1_700_000_000_000 + i * day, price])
  const json = await replayedOf(job({ kind: 'file', file: file(JSON.stringify({ prices })), days: 30 }))
  expect([json.firstPrice, json.points]).toEqual([2000, 3])
  expect(readingNote(json)).toBe("Read as JSON: CoinGecko's prices.")
  const text = 'time,price\n2024-01-03,2200\n2024-01-02,2100\n2024-01-01,2000\n'
  const reversed = await replayedOf(job({ kind: 'file', file: file(text), days: 30 }))
  expect(reversed.firstPrice).toBe(2000)
  expect(readingNote(reversed)).toMatch(/^[A-Z].*(new to old|revers).*\.$/)
})

/** That positions come to what the library makes of them along the file at its own prices. */
const expectSame = async (
  replayed: Replayed,
  { file: own }: ReadFile,
  position: Pick<PositionTerms, 'fee' | 'traders' | 'poolValue'>,
  range: { readonly lower: number; readonly upper: number },
) => {
  const read = orThrow(await readPath(bytesOf(own), { volume: position.traders !== undefined }))
  const points: PathPoint[] = []
  for await (const batch of read.batches) points.push(...orThrow(batch))
  const first = points[0]?.price ?? Number.NaN
  expect(replayed.firstPrice).toBe(first)
  const each = [
    { curve: curveOf('constant-product'), fees: 'compounded' },
    { curve: curveOf('concentrated', { lower: range.lower * first, upper: range.upper * first }), fees: 'collected' },
  ] as const
  for (const [i, curve] of each.entries()) {
    const expected = orThrow(backtestPath({ ...curve, ...position, deposit: terms.deposit }, points))
    const curveReplayed = replayed.curves[i]
    if (curveReplayed === undefined || curveReplayed.problem !== undefined) throw new Error('no account')
    const { end, timeInRange, turnover } = curveReplayed.result
    expect(end.fees).toBeGreaterThan(0.01)
    for (const key of ['value', 'hold', 'fees', 'impermanentLoss', 'lvr', 'volume', 'gainVsHold', 'payout'] as const) {
      expect(Math.abs(end[key] / expected.end[key] - 1), key).toBeLessThan(1e-9)
    }
    expect(timeInRange).toBeCloseTo(expected.timeInRange ?? Number.NaN, 12)
    expect(turnover).toBeCloseTo(expected.turnover, 9)
  }
}

test('records of a pool come to what the library makes of them at their own prices', async () => {
  const records = file(poolRecords(200))
  const fee = await feeFromPoolRecords(records.file)
  expect(fee).toBe(0.0005)
  const range = { lower: 0.99, upper: 1.02 }
  const curves = [named('constant-product'), named('concentrated', range)]
  const path: PathChoice = { kind: 'file', file: records, days: 30 }
  const answered = await replay({ curves, terms: { ...terms, fee: fee ?? 0 }, path, unit: 'y' }, () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  expect(answered.answer.format).toMatchObject({ kind: 'pool', fee, tokens: records.tokens })

  await expectSame(answered.answer, records, { fee: fee ?? 0 }, range)
})

/** An hour a row, in X or in dollars. */
const withVolume = (name: string, volume: (hour: number) => string) =>
  file(
    [
      `time,price,${name}`,
      ...Array.from({ length: 200 }, (_, hour) => {
        const price = 2000 * Math.exp(0.2 * Math.sin(hour / 20))
        return `${1_600_000_000 + hour * 3600},${price.toFixed(4)},${volume(hour)}`
      }),
    ].join('\n'),
  )

const wide = { lower: 0.7, upper: 1.1 }

const volumeJob = (chosen: ReadFile, more: Partial<Terms> = {}): ReplayJob => ({
  curves: [named('constant-product'), named('concentrated', wide)],
  terms: { ...terms, ...more },
  path: { kind: 'file', file: chosen, days: 30 },
  unit: 'y',
})

const replayedOf = async (asked: ReplayJob): Promise<Replayed> => {
  const answered = await replay(asked, () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  return answered.answer
}

test.each(['volume', 'Volume USD'])('the volume of a file is traded with, as the library does it: %s', async name => {
  const chosen = withVolume(name, hour => String(1e6 + 1e5 * (hour % 7)))
  const answer = await replayedOf(volumeJob(chosen))
  const { volumeShare, poolValue } = terms
  const traders = [orThrow(recordedVolume({ share: volumeShare }))]
  await expectSame(answer, chosen, { fee: 0.003, traders, poolValue }, wide)
  const note = tradesNote(answer, withNumbers(defaults, { volumeShare, poolValue })).replaceAll('\u00a0', ' ')
  const unit = name === 'volume' ? 'X' : 'Y'
  expect(note).toContain(`its column “${name}”, which counts ${unit}: 1 % of it trades with a pool of $1,000,000`)
})

test('a day’s volume of many times the value of the pool is noted', async () => {
  const chosen = withVolume('Volume USD', hour => (hour === 30 ? '3e9' : '1e6'))
  const noteOf = (answer: Replayed, share: number) =>
    tradesNote(answer, withNumbers(defaults, { volumeShare: share, poolValue: 1e6 })).replaceAll('\u00a0', ' ')
  const day = await replayedOf(volumeJob(chosen, { volumeShare: 0.01 }))
  // 1 % of 3e9 and of 23 hours of 1e6.
  expect(noteOf(day, 0.01)).toMatch(
    / On \d{4}-\d\d-\d\d that is 30\.23× the value of the pool, .* and what “Volume USD” counts\.$/,
  )
  expect(noteOf(day, 0.003)).not.toContain('hardly any pool')
})

test('the volume of a file is let alone where another one is set, and where it has none', async () => {
  const chosen = withVolume('volume', () => 'none')
  const told = await replay(volumeJob(chosen), () => undefined)
  expect('problem' in told ? told.problem : '').toContain('p.csv, line 2, column volume: found "none"')
  const set = await replayedOf(volumeJob({ ...chosen, hasVolume: false }))
  const without = await replayedOf(volumeJob(withVolume('remark', () => 'none')))
  const volumesOf = ({ curves }: Replayed) =>
    curves.map(each => (each.problem === undefined ? each.result.end.volume : Number.NaN))
  // 199 hours of half the deposit a day, beside arbitrage.
  expect(volumesOf(set)[0]).toBeGreaterThan((terms.deposit * 0.5 * 199) / 24)
  expect(volumesOf(without)).toEqual(volumesOf(set))
  expect(tradesNote(without, defaults)).toContain('part of what the market brings')
})

test('a deposit that is more than the whole pool is refused', async () => {
  const chosen = withVolume('volume', () => '1')
  const told = await replay(volumeJob(chosen, { poolValue: 9999 }), () => undefined)
  expect('problem' in told ? told.problem : '').toBe('The value of the pool must be at least the deposit, $10,000')
})

test('a curve whose liquidity is without bound has no part of recorded trades, and says so', async () => {
  const curves = [named('constant-sum', { peg: 1 })]
  const path: PathChoice = { kind: 'file', file: file(poolRecords(30)), days: 30 }
  const { curves: told } = await replayedOf({ curves, terms, path, unit: 'y' })
  expect(told[0]?.problem).toMatch(
    /^at the price 1: its liquidity there is without bound, so which part of the recorded/,
  )
})

test('the tokens of a pool are read as they are said to be', async () => {
  const { file: records } = file(poolRecords(30))
  const firstOf = async (tokens: ReadFile['tokens']) => {
    const path: PathChoice = { kind: 'file', file: { file: records, tokens, hasVolume: true }, days: 30 }
    const answered = await replay({ ...job(path), curves: [] }, () => undefined)
    if ('problem' in answered) throw new Error(answered.problem)
    return answered.answer.firstPrice
  }
  const price = await firstOf({ decimals: [6, 18], x: 'token1' })
  expect(price).toBeCloseTo(1e12 / 1.0001 ** 201_000, 6)
  expect(await firstOf({ decimals: [6, 18], x: 'token0' })).toBeCloseTo(1 / price, 12)
  expect(await firstOf({ decimals: [8, 18], x: 'token1' })).toBeCloseTo(price / 100, 6)
})

test('how trades come about is said: with the fee that was told, and with one that was set in its place', async () => {
  const answered = await replay(job({ kind: 'file', file: file(poolRecords(30)), days: 30 }), () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  const noteAt = (fee: number, replayed: Replayed = answered.answer) =>
    tradesNote(replayed, withNumbers(defaults, { fee })).replaceAll('\u00a0', ' ')
  expect(noteAt(0.0005)).toContain('The fee of the pool is 0.05 % ± 0.005 %, by the amounts in the file.')
  expect(noteAt(0.003)).toContain(
    'The amounts in the file imply a fee of 0.05 % ± 0.005 %; it is 0.30 %, as set above.',
  )
  const { format } = answered.answer
  if (format?.kind !== 'pool') throw new Error('no pool')
  const untold = { ...answered.answer, format: { ...format, fee: undefined } }
  expect(noteAt(0.003, untold)).toContain('do not show the fee of the pool: it is 0.30 %, as set above')
  expect(noteAt(0.003, { ...answered.answer, format: undefined })).toContain('part of what the market brings')
})

test('what is wrong with a file is said, with its place', async () => {
  for (const [text, message] of [
    ['', 'p.csv: found nothing, expected a header'],
    ['time,price\n', 'p.csv, line 1: found a header only, expected rows of prices below it'],
    ['time,price\n2024-01-01,2000\n', 'p.csv: found one row, expected two or more'],
    ['time,price\n2024-01-01,2000\n2024-01-02,x\n', 'p.csv, line 3, column price: found'],
  ] as const) {
    const answered = await replay(job({ kind: 'file', file: file(text), days: 30 }), () => undefined)
    expect('problem' in answered ? answered.problem : '', text).toContain(message)
  }
})

/** What many paths come to for one curve. */
const manyOf = async (curve: NamedCurve, asked: Terms, path: PathChoice, paths: number) => {
  const answered = await simulate({ curves: [curve], terms: asked, path, paths }, () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  const [own] = answered.answer.curves
  if (own === undefined || own.problem !== undefined) throw new Error(own?.problem)
  return own.result
}

test('many paths are the same for all curves, and one that cannot be entered drops out alone', async () => {
  const path: PathChoice = { ...simulated, parameters: { volatility: 0.8 } }
  const curves = [named('weighted', { weight: 0.7 }), named('nothing'), named('weighted', { weight: 0.7 })]
  const shares: number[] = []
  const answered = await simulate({ curves, terms, path, paths: 12 }, share => shares.push(share))
  if ('problem' in answered) throw new Error(answered.problem)
  const [one, failed, other] = answered.answer.curves
  expect(failed?.problem).toBe('there is no curve nothing')
  if (one?.problem !== undefined || other?.problem !== undefined) throw new Error('dropped out')
  expect(one).toEqual(other)
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('many paths out of the pieces of a file', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${new Date(Date.UTC(2024, 0, 1, i)).toISOString()},${100 + (i % 7)}`,
  )
  const path: PathChoice = { kind: 'file', file: file(`time,price\n${rows.join('\n')}\n`), days: 2 }
  const result = await manyOf(named('weighted', { weight: 0.5 }), terms, path, 20)
  expect(result.paths).toBe(20)
  expect(result.checkpoints.at(-1)?.days).toBeCloseTo(2, 9)
})

test('a model that draws from a history says that it needs one', async () => {
  const path: PathChoice = { ...simulated, model: 'block-bootstrap', parameters: {} }
  const answered = await replay(job(path), () => undefined)
  expect('problem' in answered ? answered.problem : '').toContain('prices in the history is 0, must be two or more')
})

test('the nearest moment', () => {
  expect([-1, 0, 4, 5.1, 9, 12].map(time => nearestIndex([0, 5, 10], time))).toEqual([0, 0, 1, 1, 2, 2])
})

test('many paths trade as the one does: on paths without a fee to be won, each is the replay', async () => {
  for (const [id, parameters] of [
    ['constant-product', {}],
    ['concentrated', { lower: 1 / 1.05, upper: 1.05 }],
    ['stableswap', { amplification: 100 }],
  ] as const) {
    // One path by its seed: the same stream of prices as the first of many.
    const path: PathChoice = { ...simulated, parameters: { volatility: 0.8, drift: 0 }, days: 30 }
    const asked = { ...job(path), curves: [named(id, parameters)], terms: { ...terms, turnover: 0.3 } }
    const { curves } = await replayedOf(asked)
    const [replayed] = curves
    const many = await manyOf(named(id, parameters), asked.terms, path, 1)
    if (replayed === undefined || replayed.problem !== undefined) throw new Error('no account')
    const { end, timeInRange } = replayed.result
    expect(many.netVsHold.p50, id).toBeCloseTo(end.netVsHold, 9)
    expect(many.fees.mean * terms.deposit, id).toBeCloseTo(end.fees, 6)
    expect(many.volume.mean * terms.deposit, id).toBeCloseTo(end.volume, 4)
    expect(many.timeInRange, id).toBeCloseTo(timeInRange ?? Number.NaN, 9)
  }
})

test('what is traded beside arbitrage moves no price, and feeds no arbitrage', async () => {
  const path: PathChoice = { ...simulated, parameters: { volatility: 0, drift: 0 } }
  const many = await manyOf(named('concentrated', wide), terms, path, 10)
  const { tradeFrequency, arbitrageProfit, netVsHold, volume } = many
  expect([tradeFrequency, arbitrageProfit.mean, volume.p05]).toEqual([0, 0, expect.closeTo(5, 9)])
  // Half of the value a day for ten days at 0.3 %.
  expect(netVsHold.p50).toBeCloseTo(0.5 * 10 * 0.003, 9)
})

test('a replay comes to the same in X as in Y, with money in X', async () => {
  const prices = Array.from(
    { length: 100 },
    (_, hour) => `${1_600_000_000 + hour * 3600},${2000 * Math.exp(0.3 * Math.sin(hour / 9))}`,
  )
  const chosen = file(['time,price', ...prices].join('\n'))
  const asked = { ...job({ kind: 'file', file: chosen, days: 4 }), terms: { ...terms, depeg: 'on' as const } }
  const curves = [named('constant-product'), named('weighted', { weight: 0.8 }), named('concentrated', wide)]
  const inY = await replayedOf({ ...asked, curves })
  const inX = await replayedOf({ ...asked, curves, unit: 'x' })
  expect([inX.firstPrice, inX.peg]).toEqual([1 / inY.firstPrice, 1 / inY.peg])
  for (const [i, each] of inY.curves.entries()) {
    const turned = inX.curves[i]
    if (each.problem !== undefined || turned === undefined || turned.problem !== undefined)
      throw new Error('no account')
    for (const row of [0, 20, 99]) {
      const ratio = inY.ratios[row] ?? Number.NaN
      expect((inX.ratios[row] ?? 0) * ratio).toBeCloseTo(1, 12)
      for (const key of ['value', 'hold', 'fees', 'net', 'loss'] as const) {
        expect((turned[key][row] ?? 0) / 1e4, `${each.id}, ${key}`).toBeCloseTo((each[key][row] ?? 0) / ratio / 1e4, 7)
      }
    }
    expect(turned.result.timeInRange).toBeCloseTo(each.result.timeInRange ?? Number.NaN, 9)
  }
})

test('a fee APR is of fees when they were paid and of the mean value', async () => {
  const { curves } = await replayedOf(job({ ...simulated, parameters: { volatility: 0.8, drift: 3 } }))
  const [product] = curves
  if (product === undefined || product.problem !== undefined) throw new Error('no account')
  const { end, meanValue, feeApr, breakEvenApr, turnover, breakEvenTurnover } = product.result
  expect(feeApr).toBeCloseTo((end.feesWhenPaid / meanValue) * 36.5, 9)
  expect(breakEvenApr).toBeCloseTo((Math.max(0, end.hold - end.value) / meanValue) * 36.5, 9)
  expect(turnover).toBeCloseTo(end.volume / meanValue, 12)
  expect(breakEvenTurnover).toBeCloseTo((breakEvenApr ?? 0) / 36.5 / 0.003, 9)
})

/** A token that is meant to be worth 1, as the command's tests have it. */
const pegged = () =>
  file(
    ['date,close', ...[1.0048, 1.002, 1, 0.999, 1.0005].map((price, day) => `2024-01-0${day + 1},${price}`)].join('\n'),
  )

test('a pair near 1 is pegged at 1, as by the command; the peg can be set, and a depeg is told by itself', async () => {
  const path: PathChoice = { kind: 'file', file: pegged(), days: 30 }
  const curves = [named('stableswap', { amplification: 100 }), named('constant-sum', { peg: 1 })]
  const asked = {
    ...job(path),
    curves,
    terms: { ...terms, alerts: [{ name: 'depeg', parameters: { above: 0.004 } }], turnover: 0 },
  }
  const replayed = await replayedOf(asked)
  expect([replayed.peg, replayed.hasDepeg]).toEqual([1, true])
  const first = replayed.firstPrice
  const points = [1.0048, 1.002, 1, 0.999, 1.0005].map((price, day) => ({ time: day * 86_400_000, price }))
  const at1 = { fee: 0.003, deposit: terms.deposit, fees: 'compounded' } as const
  const stable = orThrow(backtestPath({ ...at1, curve: curveOf('stableswap', { amplification: 100 }) }, points))
  const [own, sum] = replayed.curves
  if (own === undefined || own.problem !== undefined || sum === undefined || sum.problem !== undefined)
    throw new Error()
  expect(own.result.end.value).toBeCloseTo(stable.end.value, 6)
  expect(own.result.end.hold).toBeCloseTo(stable.end.hold, 6)
  const [depeg] = own.alerts.filter(({ kind }) => kind === 'depeg')
  expect(depeg?.value).toBeCloseTo(0.0048, 9)
  // Above its peg a constant sum holds Y alone, which is worth what it was.
  expect(sum.value[1]).toBeCloseTo(terms.deposit, 6)

  const set = await replayedOf({ ...asked, terms: { ...asked.terms, peg: first } })
  expect(set.peg).toBe(first)
  const moved = set.curves[0]
  const alerts = moved?.problem === undefined ? moved?.alerts.filter(({ kind }) => kind === 'depeg') : []
  expect(alerts?.[0]?.value).toBeCloseTo(1 / 1.0048 - 1, 9)
})

test('a depeg of a volatile pair raises no alert unless it is asked for', async () => {
  const chosen = file('time,price\n2024-01-01,2000\n2024-01-02,4000\n')
  const asked = job({ kind: 'file', file: chosen, days: 30 })
  const kindsOf = async (depeg: Terms['depeg']) => {
    const { curves, hasDepeg } = await replayedOf({ ...asked, terms: { ...terms, depeg } })
    const [product] = curves
    const kinds = product?.problem === undefined ? product?.alerts.map(({ kind }) => kind) : []
    return [hasDepeg, kinds?.includes('depeg')]
  }
  expect(await kindsOf('auto')).toEqual([false, false])
  expect(await kindsOf('on')).toEqual([true, true])
})

test('the chart marks the worst alert of each kind', () => {
  const alert = (kind: Alert['kind'], time: number, value: number): Alert => ({
    ...{ kind, time, price: 1, value, worst: { value, time: time + 1 } },
    clearedBy: { fees: 1 },
  })
  const many = Array.from({ length: 70 }, (_, i) => alert('net-below-zero', i, -1 - (i % 7)))
  const marked = worstAlerts([...many, alert('out-of-range', 80, 0.2), alert('out-of-range', 75, 3)])
  expect(marked.map(({ kind, worst }) => [kind, worst])).toEqual([
    ['net-below-zero', { value: -7, time: 7 }],
    ['out-of-range', { value: 0.2, time: 81 }],
  ])
})

test('against another holding the position is worth as much, and the holding is core’s', async () => {
  const path: PathChoice = { ...simulated, parameters: { volatility: 0.8 } }
  const asked = { ...job(path), curves: [named('weighted', { weight: 0.8 })] }
  const accountAgainst = async (against: Terms['against'], unit: 'x' | 'y') => {
    const { curves, ratios } = await replayedOf({ ...asked, unit, terms: { ...terms, against } })
    const [own] = curves
    if (own === undefined || own.problem !== undefined) throw new Error(own?.problem)
    return { ...own, ratios }
  }
  for (const unit of ['y', 'x'] as const) {
    const own = await accountAgainst('own', unit)
    for (const [against, inUnit] of [
      ['half', 'half'],
      ['x', unit === 'y' ? 'x' : 'y'],
    ] as const) {
      const other = await accountAgainst(against, unit)
      own.ratios.forEach((ratio, i) => {
        const held = terms.deposit * orThrow(holdingGrowth(float64, inUnit, 1, ratio))
        expect(other.hold[i]).toBe(held)
        expect((other.net[i] ?? 0) + held).toBeCloseTo((own.net[i] ?? 0) + (own.hold[i] ?? 0), 6)
        expect((other.fees[i] ?? 0) - (other.loss[i] ?? 0)).toBeCloseTo(other.net[i] ?? Number.NaN, 6)
      })
    }
  }
})
