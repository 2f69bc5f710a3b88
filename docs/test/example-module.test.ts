import { describe, expect, test } from 'vitest'
import { exampleModule } from '../examples/example-module.ts'

const moduleOf = (...lines: readonly string[]) => exampleModule({ file: 'a.ts', line: 10, code: lines.join('\n') })

describe('what an example claims is checked', () => {
  test('the expression before an arrow is compared with the value after it', () => {
    expect(moduleOf('f(1) // => 2')).toMatch(/^;\$expect\(\[f\(1\)\]\)\.toStrictEqual\(\[ 2\]\)$/m)
  })

  test('an expression may take several lines', () => {
    expect(moduleOf('f(', '  1,', ') // => 2').replaceAll(/\s/g, '')).toMatch(
      /;\$expect\(\[f\(1,\)\]\)\.toStrictEqual\(\[2\]\)$/,
    )
  })

  test('semicolons may end a line, or begin the next', () => {
    const checks = (...lines: readonly string[]) => moduleOf(...lines).match(/\$expect\(\[/g)?.length
    expect(checks('f(); // => 1', 'g() // => 2', ';(h)() // => 3')).toBe(3)
  })

  test('a line keeps its number', () => {
    expect(
      moduleOf('const a = 1', 'a // => 1')
        .split('\n')
        .findIndex(line => line.startsWith(';$expect')),
    ).toBe(10)
  })
})

describe('what cannot be checked is refused, by file and line', () => {
  test.each([
    ['nothing', [''], 'a.ts:10: this example is empty'],
    ['a syntax error', ['const a = 1', 'const = 2'], 'a.ts:11: '],
    ['a value of a declaration', ['const a = 1 // => 1'], 'a.ts:10: a value is claimed where no expression ends'],
    ['a value on a line of its own', ['f()', '// => 1'], 'a.ts:11: a value is claimed where no expression ends'],
    ['a value inside of a function', ['const f = () => {', '  g() // => 1', '}'], 'a.ts:11: '],
    ['lines that are one expression together', ['f() // => 1', '(g)() // => 2'], 'a.ts:10: '],
  ])('%s', (_what, lines, message) => {
    expect(() => moduleOf(...lines)).toThrow(message)
  })
})
