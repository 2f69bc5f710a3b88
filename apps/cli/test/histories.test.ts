import { ethUsd202012, histories } from '@ammeter/histories'
import type { PathPoint } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { openPath } from '../src/price-history/open-path.ts'
import { priceSource } from '../src/price-history/price-source.ts'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const NAMES = 'eth-usd-2020-12, dai-usd-2020-12, mim-usdc-2021-12'

const ETH = 'history:eth-usd-2020-12'

/** The hours of a history as somebody else would write them. */
const fileOf = async (history: (typeof histories)[number]) => {
  const { times, prices, volumes } = await history.load()
  const rows = times.map((time, i) => `${time / 1000};${prices[i]};${volumes[i]}`)
  return csvFile(`unix;price;vol\n${rows.join('\n')}\n`)
}

/** What two answers have in common that were read from columns of other names. */
const figures = ({ file, columns, assumptions, history, ...rest }: Record<string, unknown>) => rest

describe('a built-in history', () => {
  it('has the hours that one adds up by hand out of the 5-minute candles', async () => {
    const source = await priceSource(ETH, process.stdin)
    if (E.isLeft(source)) throw new Error(source.left.message)
    const path = await openPath(source.right.bytes, { volume: true })
    if (E.isLeft(path)) throw new Error('it is not read')
    const points: PathPoint[] = []
    for await (const batch of path.right.batches) if (E.isRight(batch)) points.push(...batch.right)
    expect(points.slice(0, 2)).toEqual([
      { time: Date.UTC(2020, 11, 7, 13), price: 595.55, volume: 908.5 * 595.55 },
      { time: Date.UTC(2020, 11, 7, 14), price: 594.56, volume: 3766.47 * 594.56 },
    ])
  })

  it.each(histories)('answers as a file of its hours does: $name', async history => {
    const file = await fileOf(history)
    const name = `history:${history.name}`
    const words = '--curve constant-product --flow-share 1% --volume-share 0.1%'
    const ours = await jsonOf(`backtest ${name} ${words}`)
    expect(figures(ours)).toEqual(figures(await jsonOf(`backtest ${file} ${words}`)))
    expect(ours.file).toBe(name)
    expect(ours.rows).toBe(history.points)
    const compared = 'compare --curve constant-product --digits 30 --prices'
    expect(figures(await jsonOf(`${compared} ${name}`))).toEqual(figures(await jsonOf(`${compared} ${file}`)))
  })

  it('is a history to draw paths from', async () => {
    const words = '--paths 5 --days 3 --threads 1 --history'
    const ours = await jsonOf(`simulate ${words} ${ETH}`)
    expect(figures(ours)).toEqual(figures(await jsonOf(`simulate ${words} ${await fileOf(ethUsd202012)}`)))
    expect(ours.history).toBe(ETH)
  })

  it('has volumes that are known to count X', async () => {
    const { stdout, stderr } = await ammeter(`backtest ${ETH} --curve constant-product --volume-share 0.001%`)
    expect(stdout).toContain('Volumes in "base_volume" count X, by the header.')
    expect(stderr).toBe('')
  })

  it.each(['backtest history:eth-usd', 'compare --prices history:eth-usd', 'simulate --history history:eth-usd'])(
    'of another name is refused: %s',
    async words => {
      const { exitCode, stdout, stderr } = await ammeter(words)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(stderr).toBe(`error: unknown history "eth-usd": did you mean eth-usd-2020-12? Choose from ${NAMES}\n`)
    },
  )

  it('is read from its own columns', async () => {
    const { exitCode, stderr } = await ammeter(`backtest ${ETH} --price-column open`)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('has no column "open": choose from time, close, base_volume')
  })
})

describe('list histories', () => {
  it('says what there is, whose figures they are, and on which terms', async () => {
    const listed = await jsonOf('list histories')
    expect(listed.map(({ name }: { readonly name: string }) => name).join(', ')).toBe(NAMES)
    for (const { source } of listed) {
      expect(source.licence).toBe('MIT')
      expect(source.licenceText).toContain(source.copyright)
    }
    const { stdout } = await ammeter('list histories')
    for (const { name, summary, source } of histories) {
      expect(stdout).toContain(`${name}  ${summary}\n`)
      expect(stdout).toContain(`${source.url}: ${source.file}\n  MIT, ${source.copyright}\n`)
    }
    const csv = (await ammeter('list histories --csv')).stdout.trimEnd().split('\n')
    expect(csv).toHaveLength(4)
    expect(csv[3]).toMatch(/^mim-usdc-2021-12,.*,Copyright \(c\) 2022 Curve Research$/)
  })
})

describe('list', () => {
  it('names all that can be listed, histories among it', async () => {
    const all = await jsonOf('list')
    expect(Object.keys(all)).toEqual([
      'curves',
      'baskets',
      'pools',
      'fees',
      'models',
      'strategies',
      'traders',
      'alerts',
      'objectives',
      'histories',
    ])
    const { stdout } = await ammeter('list')
    const csv = (await ammeter('list --csv')).stdout
    for (const [many, listed] of Object.entries<readonly { name: string; summary: string }[]>(all)) {
      expect(listed.length).toBeGreaterThan(1)
      expect(stdout).toMatch(new RegExp(`^${many}$`, 'm'))
      for (const { name } of listed) {
        expect(stdout).toMatch(new RegExp(`^  ${name} +`, 'm'))
        expect(csv).toContain(`\n${many},${name},`)
      }
    }
  })
})
