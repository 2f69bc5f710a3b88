import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { duplicatesIn } from '../checks/duplicates.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sources-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const sourceOf = (name, lines) => {
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

const sums = Array.from(
  { length: 8 },
  (_, i) => `const sum${i} = (first: number, second: number) => first * ${i} + second`,
)
const products = Array.from({ length: 8 }, (_, i) => `const product${i} = [${i}, 'times', { of: ${i} }].map(String)`)
const imports = Array.from({ length: 8 }, (_, i) => `import { one, two, three, four, five } from './module-${i}.js'`)

test('a run of lines in two files is found, whatever the comments', () => {
  const first = sourceOf('first.ts', [...products, '// A comment.', ...sums])
  const second = sourceOf('second.ts', [...sums.slice(0, 4), '/** Another. */', ...sums.slice(4)])
  const found = duplicatesIn([first, second])
  assert.equal(found.length, 1)
  assert.match(found[0], /first\.ts:\d+-\d+ is also .*second\.ts:\d+-\d+/)
})

test('files that share nothing but imports are left alone', () => {
  const first = sourceOf('third.ts', [...imports, ...products])
  const second = sourceOf('fourth.ts', [...imports, ...sums])
  assert.deepEqual(duplicatesIn([first, second]), [])
})
