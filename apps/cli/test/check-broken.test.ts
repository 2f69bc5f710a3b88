import { type CurveDefinition, defineCurve, float64, orThrow } from '@ammeter/core'
import type { LawName } from '@ammeter/laws'
import { brokenCurves } from '@ammeter/laws/broken'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { plugIn } from './plug-in.ts'
import { ammeter } from './run-command.ts'

interface Broken {
  readonly law: LawName
  readonly explanation: string
  readonly counterexample?: { readonly inputs: Readonly<Record<string, string>> }
}

/** What `check` finds broken in a curve, of which it must say so in its exit code and in time. */
const brokenOf = async (word: string, known?: readonly CurveDefinition[]): Promise<readonly Broken[]> => {
  const start = performance.now()
  const { exitCode, stdout, stderr } = await ammeter(['check', word, '--seed', '1', '--json'], known && { known })
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  expect(performance.now() - start).toBeLessThan(10_000)
  const { passed, laws } = JSON.parse(stdout)
  expect(passed).toBe(false)
  return laws.filter(({ outcome }: { readonly outcome: string }) => outcome === 'broken')
}

describe('check refuses a curve of which only a broken trading function or level set is given', () => {
  it.each([
    ['convex', ['cheapestBundle', 'shape', 'total'], 'must be a concave, increasing trading function'],
    ['not-homogeneous', ['homogeneity', 'cheapestBundle'], 'counts liquidity by another measure'],
    ['nan', ['cheapestBundle', 'total'], 'refuses what lies inside its own domain, the reserves at the price'],
    ['infinite', ['cheapestBundle', 'total'], 'refuses what lies inside its own domain, the reserves at the price'],
    ['throws', ['cheapestBundle', 'total'], 'is an exception (too much of X)'],
    ['mutates', ['total'], "Cannot assign to read only property 's'"],
    ['remembers', ['total', 'invariant'], 'changes its answers'],
    ['never-converges', ['cheapestBundle', 'total'], 'did not end in 512 steps'],
  ] as const)('%s', async (name, laws, words) => {
    const broken = await brokenOf(plugIn(name))
    expect(broken.map(({ law }) => law)).toEqual(expect.arrayContaining([...laws]))
    expect(broken.map(({ explanation }) => explanation).join('\n')).toContain(words)
    const found = broken.find(({ law }) => law === laws[0])?.counterexample?.inputs ?? {}
    expect(Object.keys(found).length).toBeGreaterThan(0)
  })
})

/** The curve of another's trading function alone; where that refuses, the product of the reserves is zero, infinite or none. */
const byTradingFunction = ({ definition, mistake }: (typeof brokenCurves)[number]): CurveDefinition =>
  defineCurve({
    name: definition.name,
    summary: mistake,
    formula: 'φ',
    parameters: {},
    over: real => {
      const { liquidity } = orThrow(definition(real, {}))
      return { tradingFunction: (x, y) => E.getOrElse(() => real.mul(x, y))(liquidity({ x, y })) }
    },
  })

/** Those whose trading function is not `√(xy)`, which is sound. */
const ofAnotherFunction = brokenCurves
  .map(byTradingFunction)
  .filter(definition => Math.abs(orThrow(orThrow(definition(float64, {})).liquidity({ x: 2, y: 3 })) - 6 ** 0.5) > 1e-9)

const named = (name: string): CurveDefinition => {
  const found = ofAnotherFunction.find(definition => definition.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

describe("check and the law kit's own broken curves, by their trading functions alone", () => {
  /** Their mistake is in the trading function. */
  const wrong = {
    'costliest-bundle': 'cheapestBundle',
    'fixed-virtual-reserves': 'homogeneity',
    'padded-peg': 'arithmetic',
  }

  /** Their trading function is sound: the mistake is in another formula, which is left out here. */
  const sound = ['smaller-trade', 'claimed-symmetry']

  it('knows which of them to try', () => {
    expect(ofAnotherFunction.map(({ name }) => name).sort()).toEqual([...Object.keys(wrong), ...sound].sort())
  })

  it.each(Object.entries(wrong))('refuses %s', async (name, law) => {
    const broken = await brokenOf(name, [named(name)])
    expect(broken.map(each => each.law)).toContain(law)
  })

  it.each(sound)('passes %s', async name => {
    const words = ['check', name, '--seed', '1', '--runs', '20', '--timeout', '60']
    expect(await ammeter(words, { known: [named(name)] })).toMatchObject({ exitCode: 0, stderr: '' })
  })
})
