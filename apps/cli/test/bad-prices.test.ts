import { describe, expect, it } from 'vitest'
import { csvFile, temporaryFolder } from './csv-file.ts'
import { ammeter } from './run-command.ts'

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

describe('a price history that is wrong', () => {
  it.each([
    ['an empty file', '', ': found nothing, expected a header with a time and a price, and rows below it'],
    ['blank lines only', '\n \n', ': found nothing, expected a header with a time and a price, and rows below it'],
    ['a header only', 'time,close\n', ', line 1: found a header only, expected rows of prices below it'],
    [
      'no column of times',
      lines('when,close', '2021-01-01,2'),
      ', line 1: found "when,close", expected a header with a column of times, such as time,close; or name it with --time-column',
    ],
    [
      'no column of prices',
      lines('time,weight', '2021-01-01,2'),
      ', line 1: found "time,weight", expected a header with a column of prices, such as time,close; or name it with --price-column',
    ],
    [
      'no header at all',
      lines('1607347800,596.75', '1607348100,596.76'),
      ', line 1: found data in the first line, and no header, expected a header, such as time,close; or name its columns by number, such as --time-column 1 --price-column 5',
    ],
    [
      'a column twice',
      lines('time,close,close', '2021-01-01,2,3'),
      ', line 1: found two columns "close", expected one',
    ],
    [
      'rows out of order',
      lines('time,close', '2021-01-02,1', '2021-01-03,1', '2021-01-01,1'),
      ', line 4, column "time": found 2021-01-01T00:00:00.000Z, expected a time after that of line 3, 2021-01-03T00:00:00.000Z: rows run from old to new, or all of them from new to old',
    ],
    [
      'rows out of order, the first two from new to old',
      lines('time,close', '2021-01-03,1', '2021-01-01,1', '2021-01-02,1'),
      ', line 4, column "time": found 2021-01-02T00:00:00.000Z, expected a time before that of line 3, 2021-01-01T00:00:00.000Z: rows run from old to new, or all of them from new to old',
    ],
    [
      'a time twice',
      lines('time,close', '2021-01-02,1', '2021-01-02 00:00,1'),
      ', line 3, column "time": found 2021-01-02T00:00:00.000Z, expected a time after that of line 2, 2021-01-02T00:00:00.000Z: rows run from old to new, or all of them from new to old',
    ],
    [
      'a price of zero',
      lines('time,close', '2021-01-01,1', '2021-01-02,0'),
      ', line 3, column "close": found "0", expected a price above 0, such as 1579.33',
    ],
    [
      'a price below zero',
      lines('Date,Close', '2021-01-01,1', '2021-01-02,-3'),
      ', line 3, column "Close": found "-3", expected a price above 0, such as 1579.33',
    ],
    [
      'text for a price',
      lines('time,close', '2021-01-01,n/a'),
      ', line 2, column "close": found "n/a", expected a price above 0, such as 1579.33',
    ],
    [
      'a decimal comma',
      lines('time;close', '2021-01-01;1579,33'),
      ', line 2, column "close": found "1579,33", expected a price above 0, such as 1579.33',
    ],
    [
      'no price',
      lines('time,close', '2021-01-01,'),
      ', line 2, column "close": found nothing, expected a price above 0, such as 1579.33',
    ],
    [
      'a price beyond numbers',
      lines('time,close', '2021-01-01,1e999'),
      ', line 2, column "close": found "1e999", expected a price above 0, such as 1579.33',
    ],
    [
      'text for a time',
      lines('time,close', 'yesterday,1'),
      ', line 2, column "time": found "yesterday", expected a time such as 2021-03-04T14:30:00Z or 2021-03-04, or an epoch in s, ms or µs',
    ],
    [
      'a day that is not in the calendar',
      lines('time,close', '2021-02-29,1'),
      ', line 2, column "time": found "2021-02-29", expected a time such as 2021-03-04T14:30:00Z or 2021-03-04, or an epoch in s, ms or µs',
    ],
    [
      'a short row',
      lines('time,open,close', '2021-01-01,2,3', '2021-01-02,2'),
      ', line 3: found 2 fields, expected 3, as in the header',
    ],
    [
      'a long row',
      lines('time,close', '2021-01-01,2', '2021-01-02,2,2'),
      ', line 3: found 3 fields, expected 2, as in the header',
    ],
    ['one field', lines('time,close', '2021-01-01'), ', line 2: found 1 field, expected 2, as in the header'],
    [
      'an open quote',
      lines('time,close', '2021-01-01,1', '2021-01-02,"2', '2021-01-03,3'),
      ', line 3: found a quote that is never closed, expected a second quote',
    ],
    ['no text', 'PK\u0003\u0004\0\0', ', line 1: found a zero byte, expected text: is this a CSV file?'],
    [
      'a line after a quoted line end',
      lines('time,note,close', '2021-01-01,"two\nlines",1', '2021-01-02,,x'),
      ', line 4, column "close": found "x", expected a price above 0, such as 1579.33',
    ],
  ])('%s', async (_, content, message) => {
    const file = csvFile(content)
    const expected = { exitCode: 3, stdout: '', stderr: `error: ${file}${message}\n` }
    expect(await ammeter(['compare', '--prices', file])).toEqual(expected)
    const piped = { ...expected, stderr: `error: stdin${message}\n` }
    expect(await ammeter('compare --prices -', { stdin: [content] })).toEqual(piped)
  })

  it('a file that is not there', async () => {
    const file = `${temporaryFolder()}/none.csv`
    const stderr = `error: ${file}: found no such file, expected a CSV file\n`
    expect(await ammeter(['compare', '--prices', file])).toEqual({ exitCode: 3, stdout: '', stderr })
  })

  it('a folder', async () => {
    const folder = temporaryFolder()
    const stderr = `error: ${folder}: found a directory, expected a CSV file\n`
    expect(await ammeter(['compare', '--prices', folder])).toEqual({ exitCode: 3, stdout: '', stderr })
  })

  it('a column that the header does not have', async () => {
    const file = csvFile(lines('time,open,close', '2021-01-01,2,3'))
    const command = ['compare', '--prices', file, '--price-column', 'opne']
    const stderr = `error: ${file} has no column "opne": did you mean open? Choose from time, open, close\n`
    expect(await ammeter(command)).toEqual({ exitCode: 2, stdout: '', stderr })
  })

  it.each([
    ['1,"2', 'a quote that is never closed, expected a second quote'],
    ['1,2', 'a line of more than a million characters, expected a shorter one'],
  ])('a record without end, of which no more is kept than needed: %s', async (start, message) => {
    const blanks = ' '.repeat(1 << 18)
    const stdin = ['time,close\n', start, blanks, blanks, blanks, blanks, blanks, '"\n2,x\n']
    const stderr = `error: stdin, line 2: found ${message}\n`
    expect(await ammeter('compare --prices -', { stdin })).toEqual({ exitCode: 3, stdout: '', stderr })
  })
})
