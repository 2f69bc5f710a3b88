import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { historyOf } from './history-of.ts'

const plain = 'time,close\n2021-01-01,10\n2021-01-02,20\n'

const ends = async (...given: Parameters<typeof historyOf>) => {
  const history = await historyOf(...given)
  if (E.isLeft(history)) throw new Error(JSON.stringify(history.left))
  const { rows, first, last, columns } = history.right
  return { rows, prices: [first.price, last.price], columns: [columns.time.name, columns.price.name] }
}

const expected = { rows: 2, prices: ['10', '20'], columns: ['time', 'close'] }

describe('dialects of CSV', () => {
  it.each([
    ['commas', plain],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['no line end at the end', plain.trimEnd()],
    ['blank lines', `\n${plain.replaceAll('\n', '\n\n')}  \n`],
    ['a blank line before semicolons', `\n \r\n${plain.replaceAll(',', ';')}`],
    ['a byte order mark', `\uFEFF${plain}`],
    ['quotes', '"time","close"\n"2021-01-01","10"\n"2021-01-02","20"\n'],
    ['blanks around fields', 'time , close\n 2021-01-01 , 10\n2021-01-02, 20 \n'],
    ['delimiters in quotes', '"a;b;c;d",time,close\n"x,y",2021-01-01,10\n",",2021-01-02,20\n'],
    ['line ends in quotes', 'time,"a\n""note""",close\n2021-01-01,"1\n2",10\n2021-01-02,"\r\n",20\n'],
    ['a delimiter at the end of every line', 'time,close,\n2021-01-01,10,\n2021-01-02,20,\n'],
  ])('%s', async (_, content) => {
    expect(await ends(content)).toEqual(expected)
    for (const chunk of [1, 2, 7]) expect(await ends(content, {}, chunk)).toEqual(expected)
  })

  it('UTF-16, as spreadsheets write it', async () => {
    expect(await ends(Buffer.from(`\uFEFF${plain}`, 'utf16le'))).toEqual(expected)
  })
})

describe('columns', () => {
  it.each([
    ['time;open;high;low;close;Volume;Volume MA', 'time', 'close'],
    ['Date,Open,High,Low,Close,Adj Close,Volume', 'Date', 'Close'],
    ['Date,Adj Close', 'Date', 'Adj Close'],
    ['Date,Close/Last,Volume', 'Date', 'Close/Last'],
    ['Open time,Open,High,Low,Close,Close time', 'Open time', 'Close'],
    ['price,close,timestamp', 'timestamp', 'close'],
    ['snapped_at,price,market_cap', 'snapped_at', 'price'],
    ['unix,symbol,last', 'unix', 'last'],
    ['Date(UTC),UnixTimeStamp,Value', 'Date(UTC)', 'Value'],
    ['DATETIME,PRICE (USD)', 'DATETIME', 'PRICE (USD)'],
    ['time_ms,close_usd', 'time_ms', 'close_usd'],
  ])('are found by their usual names: %s', async (header, time, price) => {
    const fields = header.split(/[,;]/)
    const row = fields.map(name => (name === time ? '2021-01-01' : '2')).join(header.includes(';') ? ';' : ',')
    expect((await ends(`${header}\n${row}\n`)).columns).toEqual([time, price])
  })

  it('can be chosen, in any case', async () => {
    const content = 'time,open,Start,close\nx,10,2021-01-01,1\nx,20,2021-01-02,1\n'
    expect(await ends(content, { time: 'start', price: 'OPEN' })).toEqual({ ...expected, columns: ['Start', 'open'] })
  })

  it('are chosen by their exact name where two differ by case only', async () => {
    const { prices } = await ends('time,p,P\n2021-01-01,1,10\n2021-01-02,2,20\n', { price: 'P' })
    expect(prices).toEqual(['10', '20'])
  })
})
