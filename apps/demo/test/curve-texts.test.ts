import { readFileSync } from 'node:fs'
import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { holdsFormula, loadFormulas } from '../src/curves/formulas.ts'
import { curveText, readCurve } from '../src/instances/curve-text.ts'

interface Texts {
  readonly accepted: readonly {
    readonly text: string
    readonly entry: number
    readonly params?: Readonly<Record<string, number>>
    /** Prices, divided by that at entry. */
    readonly ratios?: Readonly<Record<string, number>>
  }[]
  readonly refused: readonly string[]
}

/** Texts that the command's tests read too: both accept and refuse the same. */
const { accepted, refused }: Texts = JSON.parse(readFileSync(new URL('curve-texts.json', import.meta.url), 'utf8'))

beforeAll(loadFormulas)

describe('a curve of an address is one of the command', () => {
  it.each(accepted)('$text at $entry', ({ text, entry, params = {}, ratios = {} }) => {
    const read = readCurve(text, entry)
    if (E.isLeft(read)) throw new Error(read.left)
    for (const [name, value] of Object.entries({ ...params, ...ratios })) {
      expect(read.right.parameters[name], name).toBeCloseTo(value, 14)
    }
    // What is written of it is the same curve, whatever the price at entry is.
    for (const price of [1, 2000]) expect(readCurve(curveText(read.right), price)).toEqual(read)
  })

  it.each(refused)('refused: %s', text => {
    expect(E.isLeft(readCurve(text, 1))).toBe(true)
  })
})

it('an address with a formula is known before formulas can be read', () => {
  expect(holdsFormula('?c=f:x*y')).toBe(true)
  expect(holdsFormula('?c=f%3Ax*y')).toBe(true)
  expect(holdsFormula('?c=weighted&name=f:x')).toBe(false)
})
