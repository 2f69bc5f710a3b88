import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areas } from '../mutation/areas.mjs'
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
  for (const path of [stringIn(member('allowed')), stringIn(call('representable'))]) {
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
