import type { CurveDefinition } from '@ammeter/core'
import type { LawName } from '@ammeter/laws'
import { brokenTradingFunctions } from '@ammeter/laws/broken'
import { describe, expect, it } from 'vitest'
import { plugIn } from './plug-in.ts'
import { ammeter } from './run-command.ts'

interface Broken {
  readonly law: LawName
  readonly explanation: string
  readonly counterexample?: { readonly inputs: Readonly<Record<string, string>> }
}

/** How long a rejection may take, in microseconds of the processor: other processes may take it away. */
const MOST_TIME = 10e6

/** What `check` finds broken in a curve, and soon. Its exit code must say so too. */
const brokenOf = async (word: string, known?: readonly CurveDefinition[]): Promise<readonly Broken[]> => {
  const before = process.cpuUsage()
  const { exitCode, stdout, stderr } = await ammeter(['check', word, '--seed', '1', '--json'], known && { known })
  expect(process.cpuUsage(before).user).toBeLessThan(MOST_TIME)
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  const { passed, laws } = JSON.parse(stdout)
  expect(passed).toBe(false)
  return laws.filter(({ outcome }: { readonly outcome: string }) => outcome === 'broken')
}

describe('check refuses a curve of which only a broken trading function or level set is given', () => {
  it.each([
    ['convex', ['cheapestBundle', 'shape', 'total'], 'must be a concave, increasing trading function'],
    ['not-homogeneous', ['homogeneity', 'cheapestBundle'], 'counts liquidity by another measure'],
    ['nan', ['cheapestBundle', 'total'], 'is NaN, must be a number that float64 can represent'],
    ['infinite', ['cheapestBundle', 'total'], 'refuses what lies inside its own domain, the reserves at the price'],
    ['throws', ['cheapestBundle', 'total'], 'is an exception (too much of X)'],
    ['mutates', ['total'], "Cannot assign to read only property 's'"],
    ['remembers', ['total', 'invariant'], 'changes its answers'],
    ['never-converges', ['cheapestBundle', 'total'], 'not monotone in the liquidity'],
  ] as const)('%s', async (name, laws, words) => {
    const broken = await brokenOf(plugIn(name))
    expect(broken.map(({ law }) => law)).toEqual(expect.arrayContaining([...laws]))
    expect(broken.map(({ explanation }) => explanation).join('\n')).toContain(words)
    const found = broken.find(({ law }) => law === laws[0])?.counterexample?.inputs ?? {}
    expect(Object.keys(found).length).toBeGreaterThan(0)
  })
})

describe("check refuses the law kit's own broken curves, given only as their trading functions", () => {
  it.each(brokenTradingFunctions.map(curve => ({ ...curve, name: curve.definition.name })))(
    '$name: $mistake',
    async ({ name, definition, breaks }) => {
      const broken = await brokenOf(name, [definition as CurveDefinition])
      const found = broken.filter(({ law }) => breaks.includes(law))
      expect(found.map(({ law }) => law).sort()).toEqual([...breaks].sort())
      for (const { counterexample } of found) expect(Object.keys(counterexample?.inputs ?? {})).not.toEqual([])
    },
  )
})
