/**
 * The laws as tests of vitest.
 *
 * @packageDocumentation
 */
import { float64, type Real } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { basketLaws } from './baskets/index.js'
import type { BasketSettings, CheckableBasket } from './baskets/subject.js'
import { type BasketCheckOptions, checkBasket } from './check-basket.js'
import { type CheckOptions, checkCurve } from './check-curve.js'
import type { Checkable } from './curve/subject.js'
import { LAW_NAMES, LAWS, type LawName } from './laws/law-names.js'
import { describePlugInReport } from './plug-in/plug-in-report.js'
import { describeReport } from './run/report.js'
import { runsFor } from './run/runs-for.js'

/** How a curve is tested: as `checkCurve`, for all laws. */
export type TestOptions<N = number> = Omit<CheckOptions<N>, 'only' | 'path'>

/** The seed if none is given. It is always the same, so that a test that passes here passes elsewhere. */
const SEED = 1

/** How many inputs a law of baskets is tried with: some of them ask for a curve that is derived from the basket. */
const BASKET_RUNS = { quick: 50, thorough: 250 } as const

/** A search takes long if processors are shared; none of them hangs. */
const TIMEOUT = 600_000

const { process } = globalThis as { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } }

/** Whether nobody waits for the tests. */
const isThorough = Boolean(process?.env.CI)

const titleOf = (law: LawName, expected: string | undefined): string =>
  `${law}: ${LAWS[law]}${expected === undefined ? '' : ` (expected to fail: ${expected})`}`

/**
 * Registers one test for each law, in a `describe` of its own. A law that does not apply to the curve is skipped, and says
 * why.
 *
 * Each law is tried with 100 inputs, and with 2000 in `float64` and 200 in decimals if the environment variable `CI` is
 * set.
 *
 * @param definition A definition, made by `defineCurve` or by hand.
 * @param params Its parameters.
 * @param options The arithmetic, the number of runs, the seed, and which laws are known to be broken.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { decimal } from '@ammeter/core'
 * import { testCurve } from '@ammeter/laws/vitest'
 *
 * testCurve(constantProduct, {})
 * testCurve(constantProduct, {}, { arithmetic: decimal })
 */
export const testCurve = <P extends object | undefined, N = number>(
  definition: Checkable<P>,
  params: NoInfer<P>,
  options: TestOptions<N> = {},
): void => {
  const real = options.arithmetic ?? (float64 as unknown as Real<N>)
  const runs = options.runs ?? runsFor(real, isThorough)
  const given = Object.entries(params ?? {}).map(([name, value]) => `${name} ${value}`)
  const title = [definition.name, given.join(', '), `in ${real.name}`].filter(Boolean).join(' ')
  describe(`${title} keeps the laws`, () => {
    for (const law of LAW_NAMES) {
      test(titleOf(law, options.expectedFailures?.[law]), { timeout: TIMEOUT }, ({ skip }) => {
        const report = checkCurve(definition, params, { seed: SEED, ...options, runs, only: [law] })
        expect(report.passed, describeReport(report)).toBe(true)
        const [tried] = report.laws
        if (tried?.outcome === 'not applicable') skip(tried.explanation)
      })
    }
  })
}

/**
 * Registers one test for each law of baskets, in a `describe` of its own. A law that does not apply to the basket is skipped,
 * and says why. Each law is tried with 50 inputs, and with 250 if the environment variable `CI` is set.
 *
 * @param definition A definition, made by `defineBasket`.
 * @param parameters Its parameters.
 * @param options The arithmetic, the number of runs, the seed, and the prices that are asked for.
 *
 * @example
 * import { testBasket } from '@ammeter/laws/vitest'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * testBasket(weightedBasket, { weights: [0.5, 0.3, 0.2] })
 */
export const testBasket = <N = number>(
  definition: CheckableBasket,
  parameters: BasketSettings = {},
  options: Omit<BasketCheckOptions<N>, 'only' | 'path'> = {},
): void => {
  const real = options.arithmetic ?? (float64 as unknown as Real<N>)
  const runs = options.runs ?? (isThorough ? BASKET_RUNS.thorough : BASKET_RUNS.quick)
  const given = Object.entries(parameters).map(([name, value]) => `${name} ${value}`)
  describe(`the basket ${[definition.name, given.join(', '), `in ${real.name}`].filter(Boolean).join(' ')}`, () => {
    for (const { name, statement } of basketLaws) {
      test(`${name}: ${statement}`, { timeout: TIMEOUT }, ({ skip }) => {
        const report = checkBasket(definition, parameters, { seed: SEED, ...options, runs, only: [name] })
        expect(report.passed, describePlugInReport(report)).toBe(true)
        const [tried] = report.laws
        if (tried?.outcome === 'not applicable') skip(tried.explanation)
      })
    }
  })
}
