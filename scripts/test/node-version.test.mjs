import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSupported } from '../node-version.mjs'

const range = '^20.19.0 || ^22.12.0 || >=24'

test('a version inside the range is supported', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.3.1', '26.0.0-nightly']) {
    assert.equal(isSupported(version, range), true, version)
  }
})

test('a version outside the range is not', () => {
  for (const version of ['14.21.3', '18.20.8', '20.18.9', '21.7.3', '22.11.0', '23.11.0']) {
    assert.equal(isSupported(version, range), false, version)
  }
})
