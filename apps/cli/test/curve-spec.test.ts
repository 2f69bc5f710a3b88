import { describe, expect, it } from 'vitest'
import { namesModule, parseSpec } from '../src/plug-in/plug-in-spec.ts'

describe('what --curve says', () => {
  it.each([
    ['weighted', 'weighted', false, []],
    ['weighted:weight=0.5', 'weighted', false, ['weight=0.5']],
    ['weighted:weight=1/2', 'weighted', false, ['weight=1/2']],
    ['concentrated:lower=1,upper=2', 'concentrated', false, ['lower=1', 'upper=2']],
    ['weighted:', 'weighted', false, ['']],
    ['mine.ts', 'mine.ts', true, []],
    ['mine.mjs:weight=0.5', 'mine.mjs', true, ['weight=0.5']],
    ['mine.cts', 'mine.cts', true, []],
    ['./mine', './mine', true, []],
    ['../curves/mine.js:a=1,b=2', '../curves/mine.js', true, ['a=1', 'b=2']],
    ['/curves/mine.ts:a=1', '/curves/mine.ts', true, ['a=1']],
    ['.\\mine', '.\\mine', true, []],
    ['C:\\curves\\mine.ts', 'C:\\curves\\mine.ts', true, []],
    ['c:/curves/mine.ts:a=1', 'c:/curves/mine.ts', true, ['a=1']],
    ['minets', 'minets', false, []],
    ['mine.tsx.bak', 'mine.tsx.bak', false, []],
    ['', '', false, []],
    ['f:x*y', 'f:x*y', false, []],
    ['f:x/y', 'f:x/y', false, []],
    ['f:x/y.ts', 'f:x/y.ts', false, []],
    ['f:', 'f:', false, []],
    ['f:x^w*y^(1-w):w=0.7', 'f:x^w*y^(1-w)', false, ['w=0.7']],
    ['f:min(x,y)=L:a=1,b=2', 'f:min(x,y)=L', false, ['a=1', 'b=2']],
    ['f:/curves/mine.ts:a=1', 'f:/curves/mine.ts', true, ['a=1']],
    ['F:\\mine.ts', 'F:\\mine.ts', true, []],
    ['drawn:bars=3/5/8', 'drawn:bars=3/5/8', false, []],
    ['drawn:lower=x0.5,bars=3/5,fee=1%', 'drawn:bars=3/5', false, ['lower=x0.5', 'fee=1%']],
    ['drawn', 'drawn:bars=', false, []],
  ])('%s', (typed, name, isPath, settings) => {
    expect(parseSpec(typed)).toEqual({ typed, name, isPath, settings })
  })

  it.each([
    ['compare --curve ./mine.ts', true],
    ['compare --curve weighted --curve=mine.js:a=1', true],
    ['il -c ./mine', true],
    ['il -c./mine --from 1 --to 2', true],
    ['check weighted', true],
    ['compare --prices ./prices.csv --curve weighted', false],
    ['il --curve', false],
    ['il --curve f:x/y', false],
    ['il --curve drawn:bars=3/5', false],
    ['curves', false],
  ])('tells that %s is about a module: %s', (words, is) => {
    expect(namesModule(words.split(' '))).toBe(is)
  })
})
