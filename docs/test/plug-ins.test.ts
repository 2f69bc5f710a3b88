import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../apps/cli/src/program/run.ts'
import { root } from './public-api.ts'

const folder = mkdtempSync(join(tmpdir(), 'ammeter-plug-ins-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = readFileSync(join(root, 'docs', 'plug-ins.md'), 'utf8')

/** The modules of the page, each under its heading, as files. */
const modules = [...page.matchAll(/^## (.*)\n(?:(?!^## )[\s\S])*?^```ts\n([\s\S]*?)^```$/gm)].map(
  ([, heading = '', text = ''], i) => {
    const file = join(folder, `module-${i}.ts`)
    writeFileSync(file, text)
    return { heading, text, file }
  },
)

const ammeter = async (...words: readonly string[]) => {
  process.chdir(root)
  let [stdout, stderr] = ['', '']
  const exitCode = await run(words, {
    stdout: text => {
      stdout += text
    },
    stderr: text => {
      stderr += text
    },
    stdin: (async function* () {})(),
    color: false,
  })
  expect(exitCode, `${stdout}${stderr}`).toBe(0)
  return JSON.parse(stdout)
}

const backtest = (...words: readonly string[]) => ammeter('backtest', 'docs/prices.csv', ...words, '--json')

const onProduct = ['--curve', 'constant-product']

/** What is used with the module of a kind, in a run. */
const runWith: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  fee: file => backtest(...onProduct, '--fee', file),
  model: file =>
    ammeter('simulate', ...onProduct, '--model', file, ...'--days 3 --step 6h --paths 20 --json'.split(' ')),
  strategy: file => backtest('--curve', 'concentrated:width=x1.05', '--strategy', file),
  trader: file => backtest(...onProduct, '--trader', file),
  objective: file => ammeter('check', `${file}:part=10%`, '--json'),
  alert: file => backtest(...onProduct, '--alert', file),
  pool: file => backtest('--curve', file),
}

test('the page has a module of every kind', async () => {
  const kinds = await Promise.all(
    modules.map(({ file }) => ammeter('check', file, '--runs', '1', '--only', 'parameterNames', '--json')),
  )
  expect([...new Set(kinds.map(({ kind }) => kind))].sort()).toEqual(Object.keys(runWith).sort())
})

describe.each(modules.map(module => [module.heading, module] as const))('%s', (_heading, { text, file }) => {
  test('is a whole module of its own', () => {
    expect(text).toMatch(/^export default /m)
    expect(text.split('\n').length).toBeLessThan(50)
  })

  test('keeps the laws, and can be run', async () => {
    const { kind, passed } = await ammeter('check', file, '--seed', '1', '--runs', '30', '--json')
    expect(passed).toBe(true)
    await runWith[kind]?.(file)
  })
})
