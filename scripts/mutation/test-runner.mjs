import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { bundle } from './bundle.mjs'
import { registeredTests } from './registered-tests.mjs'

/** Where instrumented sources look up which mutant is active, and count what each test reaches. */
const state = {}
globalThis.__stryker__ = state

const messageOf = error => (error instanceof Error ? error.message : String(error))

const failureOf = async ({ run }) => {
  try {
    await run()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

/** Tests that take seconds in decimals, and say nothing that others do not say in `float64`. They are left out. */
const SLOW = /in decimal.* keeps the laws|decimal mid-way with a controller/

/** The tests of a file, with every module evaluated anew, by what tells them apart; what failed where that failed. */
const testsOf = ({ file, evaluate }) => {
  const { tests, vitest } = registeredTests()
  try {
    evaluate(vitest)
  } catch (error) {
    return { failure: messageOf(error), tests: new Map() }
  }
  const fast = tests.filter(({ title }) => !SLOW.test(title))
  return { tests: new Map(fast.map((test, i) => [`${file} ${i}`, test])) }
}

/** A runner of Stryker that evaluates bundled test files in this process: a mutant takes milliseconds, not seconds. */
class BundledTests {
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const { files, folder } = JSON.parse(process.env.MUTATION_TESTS)
    this.files = []
    for (const file of files) this.files.push({ file, evaluate: await bundle(process.cwd(), file, folder) })
    this.order = join(folder, 'order.json')
  }

  /** What one test of a file reaches, each is said to reach: what is made once, when first asked for, serves the rest. */
  async dryRun() {
    Object.assign(state, { activeMutant: undefined, currentTestId: undefined })
    const results = []
    const perTest = {}
    for (const each of this.files) {
      state.mutantCoverage = { static: {}, perTest: {} }
      const { tests, failure } = testsOf(each)
      if (failure !== undefined) return { status: 'error', errorMessage: `${each.file}: ${failure}` }
      for (const [id, test] of tests) {
        const start = performance.now()
        const failureMessage = await failureOf(test)
        const timeSpentMs = performance.now() - start
        results.push({
          id,
          name: test.title,
          timeSpentMs,
          status: failureMessage === undefined ? 0 : 1,
          failureMessage,
        })
      }
      const reached = state.mutantCoverage.static
      const once = Object.fromEntries(Object.keys(reached).map(mutant => [mutant, 1]))
      for (const [i, id] of [...tests.keys()].entries()) perTest[id] = i === 0 ? reached : once
    }
    const fastFirst = [...results].sort((one, other) => one.timeSpentMs - other.timeSpentMs)
    writeFileSync(this.order, JSON.stringify(fastFirst.map(({ id }) => id)))
    return { status: 'complete', tests: results, mutantCoverage: { static: {}, perTest } }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, currentTestId: undefined })
    const order = existsSync(this.order) ? JSON.parse(readFileSync(this.order, 'utf8')) : testFilter
    const wanted = order.filter(id => testFilter === undefined || testFilter.includes(id))
    const evaluated = new Map()
    for (const [i, id] of wanted.entries()) {
      const of = this.files.find(({ file }) => id.startsWith(`${file} `))
      if (!evaluated.has(of)) evaluated.set(of, testsOf(of))
      const { tests, failure } = evaluated.get(of)
      const test = tests.get(id)
      const failureMessage = failure ?? (test && (await failureOf(test)))
      if (state.hitCount > hitLimit) return { status: 'timeout', reason: 'the mutant is reached without end' }
      if (failureMessage !== undefined) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: i + 1 }
    }
    return { status: 'survived', nrOfTests: wanted.length }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundled', injectableClass: BundledTests }]
