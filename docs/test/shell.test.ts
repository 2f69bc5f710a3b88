import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { run } from '../../apps/cli/src/program/run.ts'
import { root } from './public-api.ts'

const page = 'docs/adding-a-curve.md'

/** The lines of a page's fences marked `sh`. */
const lines = [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(
  ({ 1: fence = '' }) => fence.trim().split('\n'),
)

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Runs a command of the page: it must end well, and complain of nothing. */
const passes = async (words: readonly string[]) => {
  process.chdir(root)
  const io = {
    stdout: () => {},
    stderr: (text: string) => expect.fail(text),
    stdin: (async function* () {})(),
    color: false,
  }
  expect(await run(words, io)).toBe(0)
}

/**
 * What is asked of a line: commands of `ammeter` are run. The others make a package, test everything or publish it, which
 * takes minutes or cannot be taken back: that there are such commands is all that is asked.
 */
const holds = async (line: string): Promise<void> => {
  const [program, ...words] = line.split(' ')
  if (program === 'npx') {
    expect(words.slice(0, 3)).toEqual(['--yes', `pnpm@${manifest.devEngines.packageManager.version}`, 'changeset'])
    expect(manifest.devDependencies).toHaveProperty(['@changesets/cli'])
    return
  }
  expect(program).toBe('npm')
  const [script, ...given] = words[0] === 'run' ? words.slice(1) : words
  expect(Object.keys(manifest.scripts)).toContain(script)
  if (script === 'ammeter') await passes(given.slice(1))
  if (script === 'new') expect(given).toEqual(['--', 'curve', 'my-curve'])
  if (script === 'test') expect(given).toEqual(['--', '--filter=@ammeter/my-curve'])
}

describe('the commands of the guide', () => {
  test('are there', () => expect(lines.length).toBeGreaterThan(5))
  test.each(lines)('%s', holds)
})
