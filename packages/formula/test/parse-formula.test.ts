import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { describeFormulaError, parseFormula, printFormula } from '../src/index.ts'

/** What a text is read as, with every parenthesis that it needs. */
const read = (text: string) => E.match(describeFormulaError, printFormula)(parseFormula(text))

const errorOf = (text: string) => {
  const parsed = parseFormula(text)
  if (E.isRight(parsed)) throw new Error(`${text} is a formula`)
  return parsed.left
}

describe('what a formula is', () => {
  test.each([
    ['x^w*y^(1-w)', 'tradingFunction', ['w']],
    ['x*y = L^2', 'tradingFunction', []],
    ['L = sqrt(x*y)', 'tradingFunction', []],
    ['(L^2)^2 = x*y^3', 'tradingFunction', []],
    ['(x+a*L)*(y+b*L) = L^2', 'levelSet', ['a', 'b']],
    ['x*y = 4*L^2', 'levelSet', []],
    ['x*y = L^n', 'levelSet', ['n']],
    ['x*L = L^2/y', 'levelSet', []],
    ['1/(x*y) = L^-2', 'levelSet', []],
    ['V(p) = 2*sqrt(p)', 'value', []],
    ['V = k_1*p^e', 'value', ['k_1']],
    [' V ( p ) =p ', 'value', []],
  ])('%s is a %s', (text, kind, parameters) => {
    expect(parseFormula(text)).toMatchObject({ _tag: 'Right', right: { kind, parameters, text: text.trim() } })
  })
})

describe('ranks of operators', () => {
  test.each([
    ['-x^2+y', '-x^2 + y'],
    ['(-x)^2+y', '(-x)^2 + y'],
    ['x^y^2', 'x^y^2'],
    ['(x^y)^2', '(x^y)^2'],
    ['x^-y^2', 'x^-y^2'],
    ['x^(w*y)^(1-w)', 'x^(w * y)^(1 - w)'],
    ['x-(y-1)', 'x - (y - 1)'],
    ['(x-y)-1', 'x - y - 1'],
    ['x/(y*2)', 'x / (y * 2)'],
    ['x/y*2', 'x / y * 2'],
    ['x--y', 'x - -y'],
    ['+x*-y', 'x * -y'],
    ['-(x*y)', '-(x * y)'],
    ['max(1,x,((y)))', 'max(1, x, y)'],
  ])('%s is %s', (text, printed) => expect(read(text)).toBe(printed))
})

describe('errors have their place', () => {
  test.each([
    ['', 0, 0, 'the end'],
    ['x*', 2, 0, 'the end'],
    ['x*y)', 3, 1, '")"'],
    ['(x*y', 0, 1, 'a ( that stays open'],
    ['()', 1, 1, '")"'],
    ['x y', 2, 1, '"y"'],
    ['2x*y', 1, 1, '"x"'],
    ['x**y', 2, 1, '"*"'],
    ['x.y', 1, 1, '"."'],
    ['x*y?1', 3, 1, '"?"'],
    ["x*y*'a'", 4, 1, `"'"`],
    ['x*y*[1]', 4, 1, '"["'],
    ['x*y\n', 3, 1, '"\\n"'],
    ['x*y*😀', 4, 2, '"😀"'],
    ['min(x y)', 6, 1, '"y"'],
    ['min(x)*y', 0, 3, 'min of 1'],
    ['sqrt(x,y)', 0, 4, 'sqrt of 2'],
    ['min(x,y', 3, 1, 'a ( that stays open'],
    ['(x,y)', 2, 1, '","'],
    ['sin(x)*y', 0, 3, '"sin"'],
    ['x (y)', 0, 1, '"x"'],
    ['sqrt*x*y', 0, 4, '"sqrt"'],
    ['x=y=L', 3, 1, '"="'],
    ['(x=L)*y', 2, 1, '"="'],
    ['x == y', 3, 1, '"="'],
    ['x*y = 4', 0, 7, 'a formula without L'],
    ['  x  ', 2, 1, 'a formula without y'],
    ['L*x*y', 0, 1, '"L"'],
    ['x*y*p', 4, 1, '"p"'],
    ['V(q) = q', 0, 1, '"V"'],
    ['V(p) = x', 7, 1, '"x"'],
    ['V(p) =', 6, 0, 'the end'],
    ['x*y*this', 4, 4, '"this"'],
    ['x*y*constructor', 4, 11, '"constructor"'],
    ['x*y*1e999', 4, 5, '"1e999"'],
    ['x*y*(1/0)', 5, 3, '"1/0"'],
    ['V = p*ln(1-(1))', 6, 9, '"ln(1-(1))"'],
    ['x*y/((1-1)/0)', 5, 7, '"(1-1)/0"'],
  ])('%j: at %d, %d long', (text, index, length, given) => {
    expect(errorOf(text)).toMatchObject({ _tag: 'FormulaError', text, index, length, given })
  })

  test.each(['fee', 'feeFrom', 'value', 'this', 'true', 'false', 'null', 'toString'])(
    '%s is no name for a parameter',
    name => {
      expect(errorOf(`x*y*${name}`)).toMatchObject({ index: 4, length: name.length, given: `"${name}"` })
    },
  )

  test('a description has a caret under the character', () => {
    expect(describeFormulaError(errorOf('x^w*y^(1-w'))).toBe(
      'formula, character 7: found a ( that stays open, expected a ) for it before the end\n  x^w*y^(1-w\n        ^',
    )
  })
  test('of a long text, what surrounds the error is shown', () => {
    const lines = describeFormulaError(errorOf(`${'x+'.repeat(200)}!+${'y+'.repeat(200)}y`)).split('\n')
    expect(lines.map(({ length }) => length)).toEqual([expect.any(Number), 74, 39])
    expect(lines[1]?.charAt(lines[2]?.indexOf('^') ?? 0)).toBe('!')
  })
  test('no control character is printed', () => {
    const described = describeFormulaError(errorOf('x*y\u001b[2J\u202e'))
    expect(described.split('\n')).toHaveLength(3)
    expect(described.split('\n')[1]).toBe('  x*y?[2J?')
  })
})
