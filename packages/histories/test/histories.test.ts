import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ethUsd202012, histories, licenceText, mimUsdc202112 } from '../src/index.ts'
import { ETH_HOURS, MIM_HOURS } from './excerpts.ts'

/** The size of a history's module as it travels. */
const gzipped = (name: string) =>
  gzipSync(readFileSync(new URL(`../src/data/${name}.ts`, import.meta.url)), { level: 9 }).length

const begins = (numbers: readonly number[], count: number) => numbers.slice(0, count)

describe.each(histories)('$name', history => {
  const { from, to, stepSeconds, points, volumeStep, source, base, quote, name, summary } = history

  it('is what it says', async () => {
    const { times, prices, volumes } = await history.load()
    expect([times.length, prices.length, volumes.length]).toEqual([points, points, points])
    expect(times[0]).toBe(Date.parse(from))
    expect(times.at(-1)).toBe(Date.parse(to))
    expect(name).toBe(`${base}-${quote}-${from.slice(0, 7)}`.toLowerCase())
    expect(summary).toMatch(new RegExp(`^${base} in ${quote}.*[^.]$`))
  })

  it('has rising times that are whole steps apart', async () => {
    const { times } = await history.load()
    const steps = times.slice(1).map((time, i) => (time - (times[i] as number)) / 1000 / stepSeconds)
    expect(steps.every(step => Number.isInteger(step) && step >= 1)).toBe(true)
  })

  it('has positive prices of at most 8 decimals, and volumes that are multiples of their step', async () => {
    const { prices, volumes } = await history.load()
    expect(prices.every(price => price > 0 && Number(price.toFixed(8)) === price)).toBe(true)
    const decimals = -Math.log10(volumeStep)
    expect(volumes.every(volume => volume > 0 && Number(volume.toFixed(decimals)) === volume)).toBe(true)
  })

  it('says whose figures they are', () => {
    expect(source.url).toBe(`https://github.com/${source.project}`)
    expect(licenceText(source)).toContain(`${source.copyright}\n\nPermission is hereby granted`)
    const module = readFileSync(new URL(`../src/data/${name}.ts`, import.meta.url), 'utf8')
    expect(module).toContain(`Figures of ${source.project}, ${source.licence}, ${source.copyright}.`)
  })
})

describe('histories', () => {
  it('begin with the hours that one adds up by hand', async () => {
    const eth = await ethUsd202012.load()
    expect(begins(eth.times, 2)).toEqual(ETH_HOURS.times)
    expect(begins(eth.prices, 2)).toEqual(ETH_HOURS.prices)
    expect(begins(eth.volumes, 2)).toEqual(ETH_HOURS.volumes)
    const mim = await mimUsdc202112.load()
    expect(begins(mim.prices, 3)).toEqual(begins(MIM_HOURS.prices, 3))
    expect(begins(mim.volumes, 3)).toEqual(begins(MIM_HOURS.volumes, 3))
  })

  it('have gaps where nobody traded', async () => {
    const missing = await Promise.all(
      histories.map(async ({ load, stepSeconds }) => {
        const { times } = await load()
        return ((times.at(-1) as number) - (times[0] as number)) / 1000 / stepSeconds + 1 - times.length
      }),
    )
    expect(missing).toEqual([0, 0, 34])
  })

  it('are small', () => {
    const sizes = histories.map(({ name }) => gzipped(name))
    expect(Math.max(...sizes)).toBeLessThan(10_000)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(27_000)
  })
})
