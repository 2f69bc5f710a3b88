import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../apps/cli/src/program/run.ts'
import { publicPackages, root } from './public-api.ts'

/** A command of a page, and all that it printed. */
interface Session {
  readonly place: string
  readonly words: readonly string[]
  readonly printed: string
}

/** The commands in the fences of a page that are marked `console`: a line after `$`, and below it what it prints. */
const sessionsOn = (page: string): readonly Session[] => {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```console\n\$ npm run ammeter -- (.*)\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: words = '', 2: printed = '' }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length + 1}`,
      // Quotes are the shell's.
      words: words.split(' ').map(word => word.replace(/^'(.*)'$/, '$1')),
      printed,
    }),
  )
}

const folders = ['.', 'docs', 'apps/cli', ...publicPackages.map(({ path }) => path)]
const pages = folders.flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name)),
)
const sessions = pages.flatMap(sessionsOn)

/** What stands in for the folder `runs/` of a page. */
const runs = mkdtempSync(join(tmpdir(), 'ammeter-runs-'))
afterAll(() => rmSync(runs, { recursive: true }))

describe('a page shows what a command prints', () => {
  test('somewhere', () => {
    expect(sessions.length).toBeGreaterThan(0)
    const fences = pages.flatMap(page => readFileSync(join(root, page), 'utf8').match(/^```console$/gm) ?? [])
    expect(sessions.length, 'a fence marked `console` holds one command and what it prints').toBe(fences.length)
  })

  test.each(sessions.map(session => [session.place, session] as const))(
    '%s',
    async (_place, { words, printed }) => {
      process.chdir(root)
      let stdout = ''
      const exitCode = await run(
        words.map(word => word.replace(/^runs(?=\/)/, runs)),
        {
          stdout: text => {
            stdout += text
          },
          stderr: text => expect.fail(text),
          stdin: (async function* () {})(),
          color: false,
        },
      )
      expect(exitCode).toBe(0)
      expect(stdout.replaceAll(runs, 'runs')).toBe(printed)
      // A sweep runs many backtests.
    },
    600_000,
  )
})
