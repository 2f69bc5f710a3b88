import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { parquetReadObjects } from 'hyparquet'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodePart } from '../../src/files/encode-part.ts'
import { describeFolderRefused, type Manifest, openFolder, readManifest } from '../../src/files/manifest.ts'
import { PagedNumbers } from '../../src/files/paged-numbers.ts'
import { partName, partsIn, putFile } from '../../src/files/part-file.ts'
import { readErrors, readNumbers } from '../../src/files/read-part.ts'
import { runChunks, type SweepProgress } from '../../src/files/run-chunks.ts'
import { summarise } from '../../src/files/summarise.ts'
import type { Chunk } from '../../src/run/chunks.ts'
import type { Space } from '../../src/space/space.ts'
import { NOISY, noise, noisy, spaceIn } from '../grid.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ammeter-sweep-'))
})
afterEach(() => rm(folder, { recursive: true }))

const runInto = (
  space: Space,
  chunk: number,
  more: Partial<Parameters<typeof runChunks>[0]> = {},
): Promise<SweepProgress> =>
  runChunks({
    folder,
    size: space.size,
    chunk,
    atOnce: 2,
    runChunk: each => putFile(folder, partName(each.start), encodePart(space, NOISY, each, noisy)),
    ...more,
  })

const bytesIn = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder))
        .sort()
        .map(async name => [name, (await readFile(join(folder, name))).toString('base64')] as const),
    ),
  )

describe('a part', () => {
  test('is a table of numbers, curves, values, scores and errors', async () => {
    const space = spaceIn(['1bp,4bp', 'x1..x4'])
    const bytes = encodePart(space, NOISY, { start: 2, end: 5 }, noisy)
    const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })
    expect(rows).toEqual([
      {
        candidate: 2,
        curve: 'curve',
        a: 0.0001,
        b: 3,
        one: noise(2),
        one_se: noise(2.5),
        two: noise(2.25),
        two_se: null,
        error: null,
      },
      {
        candidate: 3,
        curve: 'curve',
        a: 0.0001,
        b: 4,
        one: null,
        one_se: null,
        two: null,
        two_se: null,
        error: 'the number is odd',
      },
      {
        candidate: 4,
        curve: 'curve',
        a: 0.0004,
        b: 1,
        one: noise(4),
        one_se: noise(4.5),
        two: noise(4.25),
        two_se: null,
        error: null,
      },
    ])
  })

  test('is read again column by column', async () => {
    const space = spaceIn(['1..20'])
    const chunk = { start: 0, end: 20 }
    await putFile(folder, partName(0), encodePart(space, NOISY, chunk, noisy))
    const read = await readNumbers(folder, chunk, ['one', 'two_se'])
    const one = E.isRight(read) ? read.right.get('one') : undefined
    expect(Array.from(one ?? [])).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 7 === 3 ? Number.NaN : noise(index))),
    )
    expect(await readErrors(folder, chunk)).toEqual(
      E.right(
        new Map([
          ['the number is odd', 2],
          ['the number is even', 1],
        ]),
      ),
    )
  })

  test('that is something else is named', async () => {
    const chunk = { start: 0, end: 20 }
    await writeFile(join(folder, partName(0)), 'no Parquet')
    const damaged = E.left({ _tag: 'DamagedPart', file: join(folder, partName(0)) })
    expect(await readNumbers(folder, chunk, ['one'])).toEqual(damaged)
    await putFile(folder, partName(0), encodePart(spaceIn(['1..19']), NOISY, { start: 0, end: 19 }, noisy))
    expect(await readNumbers(folder, chunk, ['one'])).toEqual(damaged)
  })
})

describe('a folder', () => {
  test('ends with the same bytes, however it came about', async () => {
    const space = spaceIn(['1..10', '1..10'])
    await runInto(space, 7, { atOnce: 1 })
    const expected = await bytesIn()
    expect(Object.keys(expected).length).toBe(Math.ceil(100 / 7))
    for (const name of ['part-0000000007.parquet', 'part-0000000098.parquet']) await rm(join(folder, name))
    await runInto(space, 7)
    expect(await bytesIn()).toEqual(expected)
    // Two runs at once, in a folder where parts are missing.
    for (const start of [0, 14, 28, 42, 56, 70, 84]) await rm(join(folder, partName(start)))
    await Promise.all([runInto(space, 7), runInto(space, 7)])
    expect(await bytesIn()).toEqual(expected)
  })

  test('runs only what is missing', async () => {
    const space = spaceIn(['1..30'])
    await runInto(space, 10)
    await rm(join(folder, partName(10)))
    const ran: Chunk[] = []
    const progress = await runInto(space, 10, {
      runChunk: async each => {
        ran.push(each)
      },
    })
    expect(ran).toEqual([{ start: 10, end: 20 }])
    expect(progress).toMatchObject({ done: 30, of: 30, own: 10 })
  })

  test('stops where it is told to, and goes on', async () => {
    const space = spaceIn(['1..100'])
    const stop = new AbortController()
    const progress = await runInto(space, 10, {
      atOnce: 1,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done >= 30) stop.abort()
      },
    })
    expect(progress.done).toBe(30)
    expect(await partsIn(folder)).toEqual([0, 10, 20])
    expect((await runInto(space, 10)).done).toBe(100)
    expect((await partsIn(folder)).length).toBe(10)
  })

  test('whose unfinished files were removed by another run gets its part nevertheless', async () => {
    const removing = setInterval(
      () => rm(join(folder, '.writing'), { recursive: true, force: true }).catch(() => undefined),
      0,
    )
    for (let start = 0; start < 200; start += 1) await putFile(folder, partName(start), new Uint8Array(1000))
    clearInterval(removing)
    expect((await partsIn(folder)).length).toBe(200)
  })
})

describe('a manifest', () => {
  const manifest: Manifest = {
    format: 'ammeter sweep 1',
    experiment: { run: 'il', over: { fee: '1bp,4bp', 'stableswap.amplification': '10..20' } },
    hash: 'abc',
    candidates: 22,
    chunk: 10,
    versions: { ammeter: '1.0.0', node: 'v20.0.0' },
    seeds: { sample: 1 },
    inputs: [{ file: 'prices.csv', sha256: '11' }],
    plugIns: [],
  }
  const refusal = async (other: Manifest): Promise<string> => {
    const opened = await openFolder(folder, other)
    return E.isLeft(opened) ? describeFolderRefused(opened.left).replace(folder, 'DIR') : 'opened'
  }

  test('opens a new folder, and the same one again', async () => {
    expect(await openFolder(folder, manifest)).toEqual(E.right(0))
    expect(await readManifest(folder)).toEqual(E.right(manifest))
    await writeFile(join(folder, partName(0)), '')
    expect(await openFolder(folder, manifest)).toEqual(E.right(1))
  })

  test.each([
    [
      { experiment: { run: 'il', over: { fee: '1bp,5bp', 'stableswap.amplification': '10..20' } }, hash: 'x' },
      'experiment.over.fee is "1bp,4bp" there and "1bp,5bp" here',
    ],
    [
      { experiment: { run: 'il', over: { fee: '1bp,4bp' } } },
      'experiment.over.stableswap.amplification is "10..20" there and nothing here',
    ],
    [
      { experiment: { run: 'il', over: { 'stableswap.amplification': '10..20', fee: '1bp,4bp' } } },
      'its axes come in another order',
    ],
    [{ versions: { ammeter: '1.0.0', node: 'v24.0.0' } }, 'versions.node is "v20.0.0" there and "v24.0.0" here'],
    [{ inputs: [{ file: 'prices.csv', sha256: '12' }] }, 'inputs.0.sha256 is "11" there and "12" here'],
    [{ plugIns: [{ file: './mine.ts', sha256: '12' }] }, 'plugIns.0 is nothing there'],
    [{ chunk: 11 }, 'chunk is 10 there and 11 here'],
    [{ seeds: { sample: 2 } }, 'seeds.sample is 1 there and 2 here'],
  ] as const)('that differs is refused: %j', async (change, expected) => {
    await openFolder(folder, manifest)
    const message = await refusal({ ...manifest, ...change } as Manifest)
    expect(message).toContain('DIR: found another sweep: ')
    expect(message).toContain(expected)
    expect(message).toContain('expected the same one, or another --out')
    expect(await readManifest(folder)).toEqual(E.right(manifest))
  })

  test('that is missing where parts are, or is none, is refused', async () => {
    await writeFile(join(folder, partName(0)), '')
    expect(await refusal(manifest)).toBe(
      'DIR: found parts of a sweep and no manifest.json, expected a new folder, or that of this sweep',
    )
    await writeFile(join(folder, 'manifest.json'), '{}')
    expect(await refusal(manifest)).toContain('found something else, expected the manifest of a sweep')
  })
})

describe('a summary', () => {
  test.each([[[1, 1]], [[-1, 1]]] as const)('is that of all candidates, with directions %s', async directions => {
    const space = spaceIn(['1..20', '1..30'])
    await runInto(space, 37)
    const read = await summarise({ folder, space, scored: NOISY, directions, chunk: 37, most: 5 })
    const summary = E.isRight(read) ? read.right : undefined
    const all = Array.from({ length: 600 }, (_, index) => index).filter(index => index % 7 !== 3)
    const order = all.toSorted((a, b) => (noise(b) - noise(a)) * directions[0])
    expect(summary?.refused).toBe(600 - all.length)
    expect(summary?.reasons.map(({ error }) => error).sort()).toEqual(['the number is even', 'the number is odd'])
    expect(summary?.best.map(({ index }) => index)).toEqual(order.slice(0, 5))
    expect(summary?.best[0]?.standardErrors).toEqual([noise((order[0] ?? 0) + 0.5), Number.NaN])
    expect(summary?.bestOf[1]?.index).toBe(all.toSorted((a, b) => noise(b + 0.25) - noise(a + 0.25))[0])
    expect(summary?.front.some(({ index }) => index === order[0])).toBe(true)
    const [profile, second] = summary?.profiles ?? []
    expect(profile?.points.map(({ value }) => value.text)).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)))
    expect(second?.points.length).toBe(30)
    for (const { value, best } of second?.points ?? []) {
      expect(best.index).toBe(order.find(index => index % 30 === value.number - 1))
    }
    const [map] = summary?.heatMaps ?? []
    expect(map?.cells.length).toBe(all.length)
    for (const { x, y, best } of map?.cells ?? []) expect(best.index).toBe((x.number - 1) * 30 + y.number - 1)
  })
})

test('numbers on pages are the same after they were on disk', () => {
  const numbers = new PagedNumbers(2)
  const length = 1_000_000
  for (let from = 0; from < length; from += 99_991) {
    numbers.push(Float64Array.from({ length: Math.min(99_991, length - from) }, (_, i) => noise(from + i)))
  }
  for (let step = 0; step < 3000; step += 1) {
    const index = (step * 7919 * 131) % length
    expect(numbers.at(index)).toBe(noise(index))
  }
  numbers.close()
})
