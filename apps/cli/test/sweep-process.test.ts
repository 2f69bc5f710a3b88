import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { plugIn } from './plug-in.ts'
import { bytesIn, partsIn, temporaryFolder } from './sweep-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = fileURLToPath(new URL('../reports/sweep-bundle', import.meta.url))

/** The command as it is shipped, bundled from the sources as they are: workers are modules of the bundle. */
beforeAll(() => build({ root, logLevel: 'error', build: { outDir: bundle } }), 60_000)

const at = temporaryFolder()

/** Starts the command as the leader of a process group of its own. */
const start = (words: readonly string[], flags: readonly string[] = []) =>
  spawn(process.execPath, [...flags, `${bundle}/main.js`, ...words], { detached: true })

const ended = async (child: ReturnType<typeof start>) => {
  const [[exitCode], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { exitCode, stdout, stderr }
}

/** A sweep of sixty parts that take some 20 ms each. */
const PARTS = 60
const SWEEP = [
  ...['sweep', 'backtest', 'history:eth-usd-2020-12', '--curve', 'concentrated', '--strategy', 'when-out'],
  ...['--over', 'concentrated.width=x1.02..x3:log:120', '--objective', 'netVsHold', '--chunk', '2'],
]

/** Waits until a folder has so many parts, or the process has ended. */
const untilParts = async (child: ChildProcess, folder: string, number: number): Promise<void> => {
  while (partsIn(folder).length < number && child.exitCode === null) await sleep(1)
}

/** Kills a process and all that it has started, at once. */
const killGroup = async (child: ChildProcess): Promise<void> => {
  const closed = once(child, 'close')
  process.kill(-(child.pid as number), 'SIGKILL')
  await closed
}

test('ten kills of the whole group, wherever they fall, leave no trace in the bytes', async () => {
  const undisturbed = await ended(start([...SWEEP, '--out', at('whole'), '--threads', '1']))
  expect(undisturbed).toMatchObject({ exitCode: 0, stderr: '' })
  const expected = bytesIn(at('whole'))
  expect(partsIn(at('whole')).length).toBe(PARTS)

  for (let kill = 1; kill <= 10; kill += 1) {
    const before = partsIn(at('killed')).length
    const child = start([...SWEEP, '--out', at('killed'), '--threads', String(1 + (kill % 3))])
    child.stdout.resume()
    child.stderr.resume()
    await untilParts(child, at('killed'), before + 1 + Math.floor(Math.random() * 3))
    await sleep(Math.random() * 20)
    await killGroup(child)
    const after = partsIn(at('killed')).length
    // Some parts are there and not all, or the kill has tried nothing.
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(PARTS)
  }

  const last = await ended(start([...SWEEP, '--out', at('killed')]))
  expect(last).toMatchObject({ exitCode: 0, stderr: '', stdout: undisturbed.stdout })
  expect(bytesIn(at('killed'))).toEqual(expected)
})

test('runs in one folder at once share the work, and leave the same bytes', async () => {
  await ended(start([...SWEEP, '--out', at('whole'), '--threads', '1']))
  const both = await Promise.all(
    [2, 1].map(threads => ended(start([...SWEEP, '--out', at('b'), '--threads', String(threads)]))),
  )
  for (const { exitCode, stderr } of both) expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(bytesIn(at('b'))).toEqual(bytesIn(at('whole')))
})

describe('an interruption', () => {
  test('ends with what was done, and the command that goes on', async () => {
    const child = start([...SWEEP, '--out', at('a'), '--threads', '2'])
    const running = ended(child)
    await untilParts(child, at('a'), 3)
    process.kill(child.pid as number, 'SIGINT')
    const { exitCode, stdout, stderr } = await running
    expect([exitCode, stdout]).toEqual([130, ''])
    const [, done, goOn] =
      /^error: interrupted after (\d+) of 120 candidates; go on with: ammeter (sweep .*)\n$/.exec(stderr) ?? []
    expect(Number(done)).toBeGreaterThan(0)
    expect(Number(done)).toBeLessThan(120)

    const status = await ended(start(['sweep', 'status', at('a'), '--json']))
    const { done: kept, candidates, isDone } = JSON.parse(status.stdout)
    expect(kept).toBeGreaterThanOrEqual(Number(done))
    expect({ candidates, isDone }).toEqual({ candidates: 120, isDone: false })
    const shown = await ended(start(['sweep', 'show', at('a'), '--at', 'best']))
    expect([shown.exitCode, shown.stderr]).toEqual([
      3,
      expect.stringContaining(`expected all of it; go on with: ammeter ${goOn}`),
    ])

    const last = await ended(start((goOn ?? '').split(' ')))
    expect(last).toMatchObject({ exitCode: 0, stderr: '' })
    await ended(start([...SWEEP, '--out', at('whole'), '--threads', '1']))
    expect(bytesIn(at('a'))).toEqual(bytesIn(at('whole')))
  })
})

test('simulations and their winners are the same whatever the number of threads', async () => {
  const words = [
    ...['sweep', 'simulate', '--curve', 'weighted', '--days', '3', '--paths', '40', '--trader', 'noise:perDay=20'],
    ...['--over', 'weighted.weight=0.2..0.8:7', '--over', 'noise.size=0.01,0.1', '--chunk', '3'],
    ...['--objective', 'meanLessDeviations:k=1', '--objective', 'worstDrawdown', '--json', '--out'],
  ]
  const [one, two] = [
    await ended(start([...words, at('a'), '--threads', '1'])),
    await ended(start([...words, at('b'), '--threads', '2'])),
  ]
  expect(one.stderr + two.stderr).toBe('')
  expect(bytesIn(at('a'))).toEqual(bytesIn(at('b')))
  const { folder: _a, ...first } = JSON.parse(one.stdout)
  const { folder: _b, ...second } = JSON.parse(two.stdout)
  expect(first).toEqual(second)
  expect(first.best[0].fresh.scores['meanLessDeviations:k=1']).not.toBe(first.best[0].scores['meanLessDeviations:k=1'])
})

test('modules of the user’s are found by every worker, and by a folder that goes on', async () => {
  const words = [
    ...['sweep', 'il', '--curve', plugIn('geometric'), '--from', '1', '--to', '2', '--objective', 'netVsHold'],
    ...['--over', 'geometric.weight=0.1..0.9:40', '--chunk', '5', '--json', '--out'],
  ]
  const one = await ended(start([...words, at('a'), '--threads', '1']))
  const two = await ended(start([...words, at('b'), '--threads', '2']))
  expect([one.exitCode, two.exitCode, one.stderr + two.stderr]).toEqual([0, 0, ''])
  expect(bytesIn(at('a'))).toEqual(bytesIn(at('b')))
  expect(JSON.parse(one.stdout)).toMatchObject({ candidates: 40, refused: 0 })
  rmSync(at('b/part-0000000010.parquet'))
  const again = await ended(start(['sweep', at('b'), '--json']))
  expect(again).toMatchObject({ exitCode: 0, stdout: two.stdout })
  expect(bytesIn(at('a'))).toEqual(bytesIn(at('b')))
})

test('memory does not grow with the number of candidates', async () => {
  const sweep = (steps: number) => [
    ...['sweep', 'il', '--curve', 'constant-product', '--from', '1', '--to', '2', '--objective', 'netVsHold', '--json'],
    ...['--over', `from=0.5..1.5:${steps}`, '--over', `to=0.5..1.5:${steps}`],
  ]
  const limit = ['--max-old-space-size=64']
  const planned = await ended(start([...sweep(10_000), '--plan'], limit))
  expect(planned).toMatchObject({ exitCode: 0, stderr: '' })
  expect(JSON.parse(planned.stdout).candidates).toBe(1e8)

  const ran = await ended(start([...sweep(1000), '--threads', '1', '--out', at('a')], limit))
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' })
  const { candidates, best, robust } = JSON.parse(ran.stdout)
  expect(candidates).toBe(1e6)
  // No loss where the price has not moved, to the last bit.
  expect(best[0]).toMatchObject({ scores: { netVsHold: 0 }, values: { to: '0.5', from: '0.5' } })
  expect(robust.candidate).toBe(1e6 - 1)
})
