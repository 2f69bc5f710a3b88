import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countPackage, nothing, sum, totalLine } from '../tally.mjs'

const report = (passed, failed = 0, files = [{ status: 'passed', assertionResults: [{}] }]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files,
})

test('a package counts what its report says', () => {
  assert.deepEqual(countPackage({ exitCode: 0, report: report(3) }), { passed: 3, failed: 0, skipped: 2 })
  assert.deepEqual(countPackage({ exitCode: 1, report: report(3, 2) }), { passed: 3, failed: 2, skipped: 2 })
})

test('a package with no report has failed', () => {
  assert.equal(countPackage({ exitCode: 0, report: undefined }).failed, 1)
})

test('a file that could not be loaded has failed', () => {
  const files = [{ status: 'failed', assertionResults: [] }]
  assert.equal(countPackage({ exitCode: 1, report: report(3, 0, files) }).failed, 1)
})

test('a run that failed although no test did has failed', () => {
  assert.equal(countPackage({ exitCode: 1, report: report(3) }).failed, 1)
})

test('a package where no test ran has failed', () => {
  assert.equal(countPackage({ exitCode: 0, report: report(0) }).failed, 1)
})

test('the total is the sum, and names what was skipped', () => {
  assert.equal(totalLine(sum([])), totalLine(nothing))
  assert.equal(totalLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed')
  assert.equal(
    totalLine(sum([report(0), report(0)].map(each => countPackage({ exitCode: 0, report: each })))),
    '0 passed, 2 failed, 4 skipped',
  )
})
