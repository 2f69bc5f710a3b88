import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areas, testFilesOf } from '../mutation/areas.mjs'
import { registeredTests } from '../mutation/registered-tests.mjs'
import { strykerPlugins } from '../mutation/texts.mjs'

const [{ value: texts }] = strykerPlugins

/** A string in a syntax tree, as Stryker shows it: with what it stands in. */
const stringIn = (...parents) => {
  const node = { type: 'StringLiteral' }
  const paths = parents.map(make => ({ node: make(node) }))
  return {
    node,
    isStringLiteral: () => true,
    isTemplateLiteral: () => false,
    parentPath: paths[0],
    findParent: isFound => paths.find(isFound) ?? null,
  }
}
const member = name => value => ({ type: 'ObjectProperty', key: { name }, value })
const call = name => text => ({ type: 'CallExpression', callee: { name }, arguments: [text] })

test('texts for people are left as they are', () => {
  for (const path of [stringIn(member('allowed')), stringIn(call('representable')), stringIn(member('sources'))]) {
    assert.notEqual(texts.shouldIgnore(path), undefined)
  }
})

test('words that programs read are mutated', () => {
  for (const path of [stringIn(member('_tag')), stringIn(call('exactIn')), stringIn(member('kind'), call('assign'))]) {
    assert.equal(texts.shouldIgnore(path), undefined)
  }
})

test('every area asks for a score', () => {
  for (const { least } of areas.values()) assert.ok(least >= 90)
  assert.ok(['measures', 'pool', 'derive', 'weighted'].every(name => areas.has(name)))
})

test('an area is held by tests of its own', () => {
  assert.ok(testFilesOf(areas.get('weighted')).includes('test/weighted.test.ts'))
  assert.ok(testFilesOf(areas.get('measures')).every(file => /^test\/(measures|far-from-one)/.test(file)))
})

test('tests register as in vitest, each with its operands', () => {
  const { tests, vitest } = registeredTests()
  const given = []
  vitest.describe.each(['a', 'b'])('in %s', name => {
    vitest.test.each([
      [1, 2],
      [3, 4],
    ])('of %d', (...operands) => given.push([name, ...operands]))
    vitest.test('with options', { timeout: 1 }, ({ skip }) => skip('nothing to do'))
  })
  for (const { run } of tests) run()
  assert.deepEqual(given, [
    ['a', 1, 2],
    ['a', 3, 4],
    ['b', 1, 2],
    ['b', 3, 4],
  ])
  assert.equal(new Set(tests.map(({ title }) => title)).size, 6)
})

test('expectations are those of vitest', () => {
  const { expect } = registeredTests().vitest
  expect({ a: 1, b: 0.1 + 0.2 }).toMatchObject({ b: expect.closeTo(0.3) })
  assert.throws(() => expect(1).toBe(2), /expected 1 to be 2/)
  assert.throws(() => expect.fail('so it is'), /so it is/)
})
