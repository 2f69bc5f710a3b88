import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findExamples } from '../examples/find-examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'ammeter-examples-'))
afterAll(() => rmSync(folder, { recursive: true }))

const examplesIn = (name: string, lines: readonly string[]) => {
  const file = join(folder, name)
  writeFileSync(file, lines.join('\n'))
  return findExamples(file).map(({ line, code }) => ({ line, code }))
}

describe('in a source', () => {
  test('an example is the lines below its tag, to the end of the comment', () => {
    expect(examplesIn('one.ts', ['/**', ' * A one — “1”.', ' *', ' * @example', ' * one', ' *   + 1', ' */'])).toEqual([
      { line: 5, code: 'one\n  + 1' },
    ])
  })

  test('the next tag ends an example, and may begin another', () => {
    const lines = [
      '/**',
      ' * @example',
      " * import '@a/b'",
      ' * @example',
      ' * two',
      ' * @returns 3',
      ' */',
      'export {}',
    ]
    expect(examplesIn('two.ts', lines)).toEqual([
      { line: 3, code: "import '@a/b'" },
      { line: 5, code: 'two' },
    ])
  })

  test('comments of members are read, too', () => {
    expect(
      examplesIn('member.ts', ['interface A {', '  /**', '   * @example', '   * deep', '   */', '  b: 1', '}']),
    ).toEqual([{ line: 4, code: 'deep' }])
  })

  test('only doc comments are read: no texts, no other comments', () => {
    const lines = ["const a = '/** @example */'", '/*', ' * @example', ' * no', ' */', '// @example', '// no']
    expect(examplesIn('none.ts', lines)).toEqual([])
  })
})

describe('on a page', () => {
  test('a fence marked ts is an example', () => {
    expect(examplesIn('one.md', ['# One', '```ts', 'one', '', 'two', '```', 'text'])).toEqual([
      { line: 3, code: 'one\n\ntwo' },
    ])
  })

  test('fences in other languages are none', () => {
    expect(examplesIn('none.md', ['```sh', 'npm start', '```', '```', 'ts', '```'])).toEqual([])
  })
})
