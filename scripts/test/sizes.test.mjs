import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crowdedFolders, longFiles } from '../checks/sizes.mjs'

test('a file is about one thing', () => {
  assert.deepEqual(longFiles([{ file: 'a.ts', lines: 250 }]), [])
  assert.deepEqual(longFiles([{ file: 'a.ts', lines: 251 }]), ['a.ts has 251 lines: 250 at most'])
})

test('a folder src holds eight files, and folders', () => {
  const files = Array.from({ length: 8 }, (_, i) => `packages/core/src/${i}.ts`)
  assert.deepEqual(crowdedFolders([...files, 'packages/core/src/pool/pool.ts', 'packages/laws/src/index.ts']), [])
  assert.deepEqual(crowdedFolders([...files, 'packages/core/src/8.ts']), [
    'packages/core/src holds 9 files: 8 at most, the others in folders',
  ])
})
