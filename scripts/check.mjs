import { ensureInstalled } from './pnpm.mjs'
import { Failure } from './processes.mjs'
import { totalLine } from './tally.mjs'

/** Every check of CI, in `checks/<name>.mjs`: it answers what is wrong, and what it looked at. */
const checks = [
  'scripts',
  'format-and-lint',
  'types',
  'imports',
  'curve-shape',
  'sizes',
  'duplicates',
  'bundles',
  'lockfile-platforms',
  'mentions',
  'changesets',
  'publint',
  'attw',
  'installs',
  'scratch',
  'docs',
]

const outcome = async name => {
  try {
    const { check } = await import(`./checks/${name}.mjs`)
    return await check()
  } catch (error) {
    return { violations: [error instanceof Failure ? error.message : error.stack] }
  }
}

const indented = text => text.replace(/^(?=.)/gm, '    ')

const passes = async name => {
  const start = performance.now()
  const { violations, lookedAt } = await outcome(name)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (violations.length === 0) console.log(`✓ ${name}: ${lookedAt} (${seconds} s)`)
  else console.log([`✗ ${name} (${seconds} s)`, ...violations.map(indented)].join('\n'))
  return violations.length === 0
}

/** Runs every check, or the named ones, and prints the total as the last line. */
export const check = async names => {
  const unknown = names.filter(name => !checks.includes(name))
  if (unknown.length > 0) throw new Failure(`No check ${unknown.join(', ')}: there are ${checks.join(', ')}.`)
  ensureInstalled()
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const name of names.length > 0 ? names : checks) total[(await passes(name)) ? 'passed' : 'failed'] += 1
  console.log(totalLine(total))
  return total.failed > 0 ? 1 : 0
}
