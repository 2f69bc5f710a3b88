import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { moduleOf, plugIn, product } from './plug-in.ts'
import { ammeter } from './run-command.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = fileURLToPath(new URL('../reports/bundle', import.meta.url))

/** The command as it is shipped, bundled from the sources as they are. */
beforeAll(() => build({ root, logLevel: 'error', build: { outDir: bundle } }), 60_000)

const start = (words: string, env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [`${bundle}/main.js`, ...words.split(' ')], { env: { ...process.env, ...env } })

const ended = async (child: ReturnType<typeof start>) => {
  const [[exitCode], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { exitCode, stdout, stderr }
}

describe('the command as a process', () => {
  it('prints data to stdout, and ends with 0', async () => {
    const { exitCode, stdout, stderr } = await ended(start('il --curve constant-product --from 1 --to 4 --json'))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ impermanentLoss: 0.2 })
  })

  it('says what is wrong on stderr, and ends with 2 or 3', async () => {
    const usage = await ended(start('il --curve nothing --from 1 --to 4'))
    expect(usage).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: unknown curve .*\n$/),
    })
    const data = await ended(start(`compare --prices ${csvFile('time,close\n2021-01-01,0\n')}`))
    expect(data).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringMatching(/^error: .* line 2, .*\n$/) })
  })

  it('reads a pipe', async () => {
    const child = start('compare --prices - --json')
    child.stdin.end('time,close\n2021-01-01,1\n2021-01-02,4\n')
    const { exitCode, stdout } = await ended(child)
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2, ratio: 4 })
  })

  it('does not mind a reader that goes early', async () => {
    const child = start('compare --points 20000 --csv')
    const errors = text(child.stderr)
    child.stdout.once('data', () => child.stdout.destroy())
    const [exitCode] = await once(child, 'exit')
    expect({ exitCode, errors: await errors }).toEqual({ exitCode: 0, errors: '' })
  })

  it.skipIf(!existsSync('/dev/full'))('says in a line that stdout cannot be written', async () => {
    const full = openSync('/dev/full', 'w')
    for (const words of ['compare --json', `backtest ${csvFile('time,close\n2021-01-01,1\n2021-01-02,4\n')} --csv`]) {
      const child = spawn(process.execPath, [`${bundle}/main.js`, ...words.split(' ')], {
        stdio: ['ignore', full, 'pipe'],
      })
      const [[exitCode], stderr] = await Promise.all([once(child, 'close'), text(child.stderr as Readable)])
      expect({ exitCode, stderr }).toEqual({
        exitCode: 3,
        stderr: 'error: stdout: cannot be written: there is no space left\n',
      })
    }
    closeSync(full)
  })

  it.skipIf(process.platform === 'win32')('ends with 130 where it is interrupted', async () => {
    const child = start('compare --prices -')
    child.stdin.write('time,close\n'.padEnd(1 << 20, '\n'), () => child.kill('SIGINT'))
    const [exitCode] = await once(child, 'exit')
    expect(exitCode).toBe(130)
  })

  it('prints no colours into a pipe', async () => {
    const { stdout } = await ended(start('compare', { FORCE_COLOR: '1', NO_COLOR: undefined }))
    expect(stdout).toContain('constant-product')
    expect(stdout).not.toContain('\u001B[')
  })
})

describe('the command as a process, with a module of the user', () => {
  it('checks it, in an empty folder, and ends with 0 or 1', async () => {
    const fine = await ended(start(`check ${moduleOf(product('export { curve }'))} --only value --seed 1 --runs 5`))
    expect(fine).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('passed: 1 law; 1 held') })
    const broken = await ended(start(`check ${plugIn('convex')} --seed 1 --json`))
    expect(broken).toMatchObject({ exitCode: 1, stderr: '' })
    expect(JSON.parse(broken.stdout)).toMatchObject({ curve: 'convex', passed: false })
  })

  it('passes on what the command complains of, and how it ends', async () => {
    const path = moduleOf('export const a = = 1')
    expect(await ended(start(`check ${path}`))).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: expect.stringMatching(/^error: .*mine\.ts, line 1, column 18: .*\n$/),
    })
    expect(await ended(start(`compare --curve ${path} --from x`))).toMatchObject({ exitCode: 3, stdout: '' })
    expect(await ended(start(`il --curve ${plugIn('geometric')} --from x --to 2`))).toMatchObject({ exitCode: 2 })
  })

  it('refuses one that does not end in time', async () => {
    const begin = performance.now()
    const { exitCode, stdout, stderr } = await ended(start(`check ${plugIn('endless')}`))
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
    expect(stdout).toContain('NO ANSWER  value')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  it('outlives one that fills all memory', async () => {
    // A simulation waits for every answer: a busy machine may fill memory for longer than a check waits for one.
    const words = `simulate --curve ${plugIn('fills-memory')} --volatility 0.8 --days 1 --step 1h --paths 1`
    const stderr = 'error: the curve needs more than 512 MB of memory\n'
    expect(await ended(start(words))).toEqual({ exitCode: 1, stdout: '', stderr })
  })

  it('is not ended by one that ends the process', async () => {
    const path = moduleOf('process.exit(0)')
    const stderr = "error: the curve's module has ended the command\n"
    expect(await ended(start(`check ${path}`))).toEqual({ exitCode: 1, stdout: '', stderr })
  })

  it('says what one throws that nobody waits for', async () => {
    const path = moduleOf("setTimeout(() => { throw new Error('late') }, 1)\nawait new Promise(() => {})")
    const stderr = "error: the curve's module throws Error: late\n"
    expect(await ended(start(`check ${path}`))).toEqual({ exitCode: 1, stdout: '', stderr })
  })

  it('keeps what one prints out of the data, and does not wait for what it leaves running', async () => {
    const path = moduleOf(product("console.log('hello')\nsetInterval(() => {}, 1000)\nexport { curve }"))
    const { exitCode, stdout, stderr } = await ended(start(`il --curve ${path} --from 1 --to 4 --json`))
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'hello\n' })
    expect(JSON.parse(stdout)).toMatchObject({ impermanentLoss: 0.2 })
  })

  it('reads a pipe, and prints much', async () => {
    const child = start(`compare --curve ${plugIn('geometric')} --prices - --json`)
    child.stdin.end('time,close\n2021-01-01,1\n2021-01-02,4\n')
    const { exitCode, stdout } = await ended(child)
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 2, ratio: 4 })
    const much = await ended(start(`compare --curve ${plugIn('geometric')} --points 4000 --csv`))
    expect(much.stdout.split('\n')).toHaveLength(4002)
  })

  it.skipIf(process.platform === 'win32')('ends with 130 where it is interrupted in a loop without end', async () => {
    const child = start(`check ${plugIn('endless')} --timeout 60`)
    setTimeout(() => child.kill('SIGINT'), 3000)
    const [exitCode] = await once(child, 'exit')
    expect(exitCode).toBe(130)
  })
})

const simulation = 'simulate --paths 300 --days 100 --curve concentrated --json'

describe('simulate as a process', () => {
  it('is the same by 1 and by 3 workers, and without any', async () => {
    const alone = await ended(start(`${simulation} --threads 1`))
    expect(alone).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await ended(start(`${simulation} --threads 3`))).toEqual(alone)
    expect((await ammeter(simulation)).stdout).toBe(alone.stdout)
  })

  it('is the same by any number of workers for plug-ins of files', async () => {
    const words = [
      ...['simulate', '--curve', 'lbp:days=2', '--fee', `${plugIn('flat-fee')}:rate=0.1%`],
      ...['--model', `${plugIn('walk')}:deviation=0.8`, '--strategy', 'band:width=x1.05,wait=6h'],
      ...[
        '--trader',
        `${plugIn('buyer')}:spend=5`,
        '--trader',
        'flow:perDay=5,size=100',
        '--rest',
        'weighted:value=1e6',
      ],
      ...['--markout', '1h', '--paths', '300', '--days', '2', '--json'],
    ].join(' ')
    const alone = await ended(start(`${words} --threads 1`))
    expect(alone).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await ended(start(`${words} --threads 3`))).toEqual(alone)
    expect((await ammeter(words)).stdout).toBe(alone.stdout)
  })

  it('is the same by any number of workers for pools that compete, one of them of a file', async () => {
    const words = `simulate --curve ${plugIn('geometric')} --curve constant-product:fee=0.05% --paths 300 --days 2 --json --compete --trader flow:perDay=20,size=100`
    const alone = await ended(start(`${words} --threads 1`))
    expect(alone).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await ended(start(`${words} --threads 3`))).toEqual(alone)
    expect((await ammeter(words)).stdout).toBe(alone.stdout)
  })

  it("simulates the user's own curves in workers", async () => {
    const words = '--paths 300 --days 100 --json'
    const own = await ended(start(`simulate --curve ${plugIn('geometric')}:weight=0.5 ${words}`))
    expect(own).toMatchObject({ exitCode: 0, stderr: '' })
    const known = JSON.parse((await ended(start(`simulate --curve weighted:weight=0.5 ${words}`))).stdout)
    const answer = JSON.parse(own.stdout)
    expect(answer).toMatchObject({ curve: 'geometric', params: { weight: 0.5 } })
    expect(answer.hold.mean).toBeCloseTo(known.hold.mean, 12)
    expect(answer.netVsHold.p05).toBeCloseTo(known.netVsHold.p05, 6)
  })

  it('is the same by any number of workers for curves typed as formulas', async () => {
    const words = 'simulate --curve f:x^w*y^(1-w):w=0.7 --curve f:1/(1/x+1/y) --paths 300 --days 2 --json'
    const alone = await ended(start(`${words} --threads 1`))
    expect(alone).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await ended(start(`${words} --threads 3`))).toEqual(alone)
    expect((await ammeter(words)).stdout).toBe(alone.stdout)
  })

  it.skipIf(process.platform === 'win32').each(['concentrated', plugIn('geometric')])(
    'stops where it is interrupted, ends with 130, and says what was done: %s',
    async curve => {
      const child = start(`simulate --paths 1000000 --days 365 --curve ${curve}`)
      setTimeout(() => child.kill('SIGINT'), 8000)
      const { exitCode, stdout, stderr } = await ended(child)
      expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
      expect(stderr).toMatch(/^error: interrupted after [\d,]+ of 1,000,000 paths\n$/)
    },
  )
})

const rowsOf = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, row) => `${1_600_000_000 + from + row},${2000 + ((from + row) % 7)}\n`).join('')

describe('backtest as a process', () => {
  it('streams steps, of a curve of its own and of one of the user', async () => {
    for (const curve of ['weighted', plugIn('geometric')]) {
      const child = start(`backtest - --curve ${curve} --csv`)
      child.stdin.end(`time,close\n${rowsOf(20_000)}`)
      const { exitCode, stdout, stderr } = await ended(child)
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      expect(stdout.trim().split('\n')).toHaveLength(20_001)
    }
  })

  it.skipIf(process.platform === 'win32')('stops where it is interrupted, and says how far it was', async () => {
    const child = start('backtest - --curve weighted')
    child.stdin.on('error', () => undefined)
    child.stdin.write(`time,close\n${rowsOf(50_000)}`, () =>
      setTimeout(() => {
        child.kill('SIGINT')
        child.stdin.write(rowsOf(50_000, 50_000))
      }, 4000),
    )
    const { exitCode, stdout, stderr } = await ended(child)
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
    expect(stderr).toMatch(/^error: interrupted after [\d,]+ rows of stdin\n$/)
  })
})

describe('the bundle', () => {
  it('carries the licence of everything that is in it', () => {
    const licences = readFileSync(`${bundle}/licenses.md`, 'utf8')
    const named = [...licences.matchAll(/^## (\S+) - \S+ \((\w+)\)$/gm)].map(([, name]) => name)
    const own = [
      'commander',
      'd3-dsv',
      'decimal.js',
      'fast-check',
      'fp-ts',
      'hyparquet-writer',
      'picocolors',
      'pure-rand',
      'write-excel-file',
    ]
    expect(named).toEqual(expect.arrayContaining(own))
    expect(licences.match(/Permission (?:is hereby granted|to use, copy)/g)?.length).toBe(named.length)
  })
})
