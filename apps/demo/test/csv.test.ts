import { expect, test } from 'vitest'
import { csvOf } from '../src/tables/csv.ts'

test('formulas are escaped in text, never in numbers; what is no number is left out', () => {
  const table = {
    title: '',
    columns: [{ label: '=cmd()' }, { label: 'a,b' }],
    rows: [
      ['@sum', -1.5],
      ['+1', Number.NaN],
      ['say "x"', undefined],
      ['-2', Number.POSITIVE_INFINITY],
    ],
  }
  expect(csvOf(table)).toBe(`'=cmd(),"a,b"\r\n'@sum,-1.5\r\n'+1,\r\n"say ""x""",\r\n'-2,\r\n`)
})
