import { join } from 'node:path'
import { ensureInstalled } from './pnpm.mjs'
import { Failure, output } from './processes.mjs'
import { totalLine } from './tally.mjs'
import { root } from './workspace.mjs'

/** Every check of CI: `scripts/checks/<name>.mjs`, which says on its last line what it looked at, or fails. */
const checks = [
  'scripts',
  'format-and-lint',
  'types',
  'imports',
  'curve-shape',
  'lockfile-platforms',
  'mentions',
  'changesets',
  'publint',
  'attw',
  'installs',
  'docs',
]

const seconds = start => `${((performance.now() - start) / 1000).toFixed(1)} s`

const lastLine = text => text.trim().split('\n').at(-1)

const passes = name => {
  const start = performance.now()
  try {
    const said = output(process.execPath, [join(root, 'scripts', 'checks', `${name}.mjs`)])
    console.log(`✓ ${name}: ${lastLine(said)} (${seconds(start)})`)
    return true
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.log(`✗ ${name} (${seconds(start)})\n${(error.printed || error.message).trimEnd().replace(/^/gm, '    ')}`)
    return false
  }
}

/** Runs every check, or the named ones, and prints the total as the last line. */
export const check = names => {
  const unknown = names.filter(name => !checks.includes(name))
  if (unknown.length > 0) throw new Failure(`No check ${unknown.join(', ')}: there are ${checks.join(', ')}.`)
  ensureInstalled()
  const results = (names.length > 0 ? names : checks).map(passes)
  const failed = results.filter(passed => !passed).length
  console.log(totalLine({ passed: results.length - failed, failed, skipped: 0 }))
  return failed > 0 ? 1 : 0
}
