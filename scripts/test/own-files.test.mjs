import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesBelow, hasHistory, tracked } from '../checks/own-files.mjs'

test('without git the same files are found', { skip: !hasHistory && 'there is no history here' }, () => {
  const found = filesBelow('')
  assert.deepEqual(
    tracked().filter(file => !found.includes(file)),
    [],
  )
  assert.deepEqual(
    found.filter(file => /(^|\/)(node_modules|dist|scratch)\/|\.tgz$|\.log$/.test(file)),
    [],
  )
})
