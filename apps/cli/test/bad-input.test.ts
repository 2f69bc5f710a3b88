import { curves, pools } from '@ammeter/catalogue'
import { describe, expect, it } from 'vitest'
import { plugIn } from './plug-in.ts'
import { ammeter } from './run-command.ts'

const names = [...curves, ...pools].map(({ name }) => name).join(', ')
const il = 'il --from 1 --to 2 --curve'
const swap = 'swap --curve constant-product --price 1 --liquidity 1 --amount'

describe('a command line that is wrong', () => {
  it.each([
    ['comapre', "unknown command 'comapre': did you mean compare?"],
    ['compare --pionts 3', "unknown option '--pionts': did you mean --points?"],
    ['compare prices.csv', "too many arguments for 'compare'. Expected 0 arguments but got 1."],
    ['compare --json --csv', "option '--json' cannot be used with option '--csv'"],
    ['il --curve weighted --from 1', "required option '--to <price>' not specified"],
    ['il --curve weighted --from 1 --to', "option '--to <price>' argument missing"],
    [
      'il --curve weighted --from 1e400 --to 2',
      '--from is "1e400", which float64 cannot represent, must be a number above 0',
    ],
    [
      'il --curve weighted --from 1e-400 --to 2',
      '--from is "1e-400", which float64 cannot represent, must be a number above 0',
    ],
    ['il --curve weighted --from -1e400 --to 2', '--from is "-1e400", must be a number above 0'],
    ['il --from 1 --to 2', `say which curve: --curve ${names}`],
    [`${il} weighted --curve stableswap`, 'one --curve is enough here; `ammeter compare` takes several'],
    [`${il} weigted`, `unknown curve "weigted": did you mean weighted? Choose from ${names}`],
    [`${il} constantProduct`, `unknown curve "constantProduct": did you mean constant-product? Choose from ${names}`],
    [`${il} uniswap`, `unknown curve "uniswap": choose from ${names}`],
    [
      `${il} weighted --set wieght=0.5`,
      '--set wieght=0.5: weighted has no parameter "wieght": did you mean weight? Choose from weight',
    ],
    [`${il} constant-product --set weight=0.5`, '--set weight=0.5: constant-product has no parameters'],
    [
      'compare --curve weighted --curve constant-sum --set fee=1',
      '--set fee=1: no curve here has a parameter "fee": choose from weight, peg',
    ],
    [
      `${il} weighted --set stableswap.amplification=1`,
      '--set stableswap.amplification=1: stableswap is not among the curves, weighted',
    ],
    [`${il} weighted:peg=1`, '--curve weighted:peg=1: weighted has no parameter "peg": choose from weight'],
    [`${il} weighted --set weight`, '--set weight: expected key=value, such as weight=0.8'],
    [`${il} weighted:`, '--curve weighted:: expected key=value, such as weight=0.8'],
    [
      `${il} weighted --set weight=half`,
      '--set weight=half: the value of weight is "half", must be a number, such as 0.8, 80%, 30bp or x0.9, or a time, such as 2d',
    ],
    [
      `${il} weighted --set weight=`,
      '--set weight=: the value of weight is "", must be a number, such as 0.8, 80%, 30bp or x0.9, or a time, such as 2d',
    ],
    [
      `${il} weighted --set weight=0.5 --set weight=0.6`,
      '--set weight=0.6: weight is set twice; to compare two values, say --curve NAME:weight=… twice',
    ],
    [`${il} weighted --set weight=1`, 'weighted: weight is "1", must be a number above 0 and below 1'],
    [`${il} concentrated --set lower=3`, 'concentrated: upper is "2", must be a number above lower (lower is 3)'],
    [
      `${il} stableswap --set amplification=0`,
      'stableswap: amplification is "0", must be a number above 0 and at most 1000000',
    ],
    [`${il} weighted --digits 1`, '--digits is "1", must be a whole number from 2 to 190'],
    [`${il} weighted --digits 10.5`, '--digits is "10.5", must be a whole number from 2 to 190'],
    ['il --curve weighted --from -1 --to 2', '--from is "-1", must be a number above 0'],
    ['il --curve weighted --from 1 --to two', '--to is "two", must be a number above 0'],
    ['il --curve weighted --from 1 --to 0x10', '--to is "0x10", must be a number above 0'],
    ['compare --from 4 --to 1', '--from is 4, must be below --to, which is 1'],
    ['compare --from 0', '--from is "0", must be a number above 0'],
    ['compare --entry x', '--entry is "x", must be a number above 0'],
    ['compare --points 1', '--points is "1", must be a whole number from 2 to 100000'],
    ['compare --fee 0.003 --time-column t', '--time-column: only with --prices'],
    ['compare --prices - --points 3', "option '--prices [file]' cannot be used with option '--points <n>'"],
    ['compare --prices - --fee 0', '--fee is "0", must be a fraction above 0 and below 1, such as 0.003, 0.3% or 30bp'],
    [`${swap} 1`, 'say which token the amount is of: --in x or --in y to pay it, --out x or --out y to receive it'],
    [`${swap} 1 --in z`, "option '--in <token>' argument 'z' is invalid. Allowed choices are x, y."],
    [`${swap} 1 --in x --out y`, "option '--in <token>' cannot be used with option '--out <token>'"],
    [`${swap} -1 --in x`, '--amount is "-1", must be a number of at least 0'],
    [
      `${swap} 1 --in x --fee 1`,
      '--fee is "1", must be a fraction of at least 0 and below 1, such as 0.003, 0.3% or 30bp',
    ],
    [
      'swap --curve constant-product --price 1 --liquidity 0 --in x --amount 1',
      '--liquidity is "0", must be a number above 0',
    ],
  ])('%s', async (words, message) => {
    expect(await ammeter(words)).toEqual({ exitCode: 2, stdout: '', stderr: `error: ${message}\n` })
  })
})

describe('help', () => {
  it.each([[[]], [['--help']], [['help']]])('is printed for %j, with examples', async words => {
    const { exitCode, stdout, stderr } = await ammeter(words)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('Usage: ammeter')
    expect(stdout).toContain('$ ammeter compare --prices')
  })

  it.each(['compare', 'il', 'swap', 'curves', 'list', 'check'])(
    '%s has examples, and each of them works',
    async name => {
      const { stdout } = await ammeter(`${name} --help`)
      const examples = [...stdout.matchAll(/^ {2}\$ ammeter (.+)$/gm)].map(([, words]) => words as string)
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples.filter(words => !words.includes('--prices'))) {
        const { exitCode, stderr } = await ammeter(
          example.replace('./mine.ts', plugIn('geometric')).replace('./my-fee.ts:base', `${plugIn('flat-fee')}:rate`),
        )
        expect({ example, exitCode, stderr }).toEqual({ example, exitCode: 0, stderr: '' })
      }
    },
  )

  it('tells the version', async () => {
    const { exitCode, stdout } = await ammeter('--version')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
  })
})
