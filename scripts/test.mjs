import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { turbo } from './pnpm.mjs'
import { countPackage, sum, totalLine } from './tally.mjs'
import { packages, root } from './workspace.mjs'

const tested = packages.filter(({ manifest }) => manifest.scripts?.test)
const reportOf = ({ directory }) => join(directory, 'reports', 'vitest.json')
const runs = join(root, '.turbo', 'runs')

const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

/** How each package's task ended, from turbo's summary of the run: its absence is a failure. */
const exitCodes = () => {
  const [summary] = existsSync(runs) ? readdirSync(runs) : []
  const tasks = summary ? readJson(join(runs, summary)).tasks : []
  return new Map(tasks.filter(({ task }) => task === 'test').map(task => [task.package, exitCodeOf(task)]))
}

/** A task that was replayed from the cache had succeeded; one that never ran has no exit code. */
const exitCodeOf = ({ cache, execution }) => (cache?.status === 'HIT' ? 0 : (execution?.exitCode ?? 1))

/**
 * Runs every package's tests, and prints the total of their reports as the last line. Arguments go to turbo:
 * `--filter=@ammeter/core` runs the tests of one package.
 */
export const test = args => {
  for (const { directory } of tested) rmSync(join(directory, 'reports'), { recursive: true, force: true })
  rmSync(runs, { recursive: true, force: true })

  const status = turbo(['test', '--continue=dependencies-successful', '--summarize', ...args], ['ignore', 1, 2])

  const exits = exitCodes()
  const asked = args.length > 0 ? tested.filter(({ manifest }) => exits.has(manifest.name)) : tested
  const counts = asked.map(each => {
    const file = reportOf(each)
    const report = existsSync(file) ? readJson(file) : undefined
    const count = countPackage({ exitCode: exits.get(each.manifest.name) ?? 1, report })
    if (count.failed > 0) console.log(`${each.path}: ${totalLine(count)}${report ? '' : ' (it left no report)'}`)
    return count
  })
  const total = sum(counts)
  console.log(totalLine(total))
  return status !== 0 || total.failed > 0 || total.passed === 0 ? 1 : 0
}
