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

/** The tests of a file, with every module evaluated anew, and what failed where that failed. */
const testsOf = ({ file, evaluate }) => {
  const { tests, vitest } = registeredTests()
  try {
    evaluate(vitest)
  } catch (error) {
    return [{ id: file, title: file, run: () => Promise.reject(error) }]
  }
  return tests.map((test, i) => ({ ...test, id: `${file} ${i}` }))
}

/** A runner of Stryker that evaluates bundled test files in this process: a mutant takes milliseconds, not seconds. */
class BundledTests {
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.files = []
    for (const file of JSON.parse(process.env.MUTATION_TESTS ?? '[]'))
      this.files.push({ file, evaluate: await bundle(process.cwd(), file) })
  }

  /** What a file reaches while it is evaluated is reached by each of its tests. */
  async dryRun() {
    state.activeMutant = undefined
    const results = []
    const perTest = {}
    for (const each of this.files) {
      state.currentTestId = undefined
      state.mutantCoverage = { static: {}, perTest: {} }
      const tests = testsOf(each)
      const ofAll = state.mutantCoverage.static
      for (const test of tests) {
        state.currentTestId = test.id
        const start = performance.now()
        const failureMessage = await failureOf(test)
        results.push({
          id: test.id,
          name: test.title,
          timeSpentMs: performance.now() - start,
          ...(failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage }),
        })
        const reached = { ...ofAll }
        for (const [mutant, hits] of Object.entries(state.mutantCoverage.perTest[test.id] ?? {})) {
          reached[mutant] = (reached[mutant] ?? 0) + hits
        }
        perTest[test.id] = reached
      }
    }
    return { status: 'complete', tests: results, mutantCoverage: { static: {}, perTest } }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter && new Set(testFilter)
    let nrOfTests = 0
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, currentTestId: undefined })
    for (const each of this.files) {
      if (wanted && !testFilter.some(id => id.startsWith(`${each.file} `))) continue
      for (const test of testsOf(each)) {
        if (wanted && !wanted.has(test.id) && test.id !== each.file) continue
        nrOfTests += 1
        const failureMessage = await failureOf(test)
        if (state.hitCount > hitLimit) return { status: 'timeout', reason: 'the mutant is reached without end' }
        if (failureMessage !== undefined) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests }
      }
    }
    return { status: 'survived', nrOfTests }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundled', injectableClass: BundledTests }]
