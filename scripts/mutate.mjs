import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areas, testFilesOf } from './mutation/areas.mjs'
import { ensureInstalled } from './pnpm.mjs'
import { Failure, run } from './processes.mjs'
import { root } from './workspace.mjs'

/** The command of Stryker, whose package does not export it. */
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')

const settingsOf = ({ mutate, least }, report) => ({
  mutate,
  inPlace: true,
  testRunner: 'bundled',
  plugins: ['test-runner.mjs', 'texts.mjs'].map(file => join(root, 'scripts/mutation', file)),
  coverageAnalysis: 'perTest',
  concurrency: 1,
  ignorers: ['texts'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: report },
  thresholds: { high: 100, low: least, break: least },
})

const DEAD = ['Killed', 'Timeout']

/** Killed and all mutants of a report: those that no test reaches are alive. */
const countOf = report => {
  const mutants = Object.values(JSON.parse(readFileSync(report, 'utf8')).files)
    .flatMap(({ mutants }) => mutants)
    .filter(({ status }) => status !== 'Ignored' && status !== 'CompileError')
  return { killed: mutants.filter(({ status }) => DEAD.includes(status)).length, all: mutants.length }
}

const scoreOf = name => {
  const area = areas.get(name)
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'))
  try {
    const config = join(folder, 'stryker.config.json')
    const report = join(folder, 'report.json')
    writeFileSync(config, JSON.stringify(settingsOf(area, report)))
    run(process.execPath, [stryker, 'run', config], {
      cwd: join(root, area.directory),
      env: { MUTATION_TESTS: JSON.stringify({ files: testFilesOf(area), folder }) },
    })
    if (!existsSync(report)) throw new Failure(`The tests of ${name} do not pass, or Stryker failed: see above.`)
    return countOf(report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Changes the sources of some areas in every small way there is, and says how many of the changes the tests notice. */
export const mutate = names => {
  const unknown = names.filter(name => !areas.has(name))
  if (unknown.length > 0 || names.length === 0) {
    throw new Failure(`npm run mutate -- <area> …, of ${[...areas.keys()].join(', ')}.`)
  }
  ensureInstalled()
  const scores = names.map(name => ({ name, least: areas.get(name).least, ...scoreOf(name) }))
  const percent = ({ killed, all }) => (100 * killed) / all
  for (const score of scores) {
    const { name, killed, all, least } = score
    console.log(`${name}: ${killed} of ${all} mutants killed, ${percent(score).toFixed(1)} % (at least ${least} %)`)
  }
  return scores.every(score => percent(score) >= score.least) ? 0 : 1
}
