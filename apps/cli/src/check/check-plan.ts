// How `ammeter check` tries a plug-in: its laws, prices, seed and time.

import { float64 } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'
import { type Domain, numberOption, POSITIVE, wholeOption } from '../settings/numbers.js'
import type { CheckOptions } from './check-options.js'

/** How long a check should take, and how long it may take, in seconds: decimals are two orders of magnitude slower. */
const PACE = { float64: 4, decimals: 40 }
const TIMEOUT = { float64: '60', decimals: '120' }

const MOST_SECONDS = 86_400

const SECONDS: Domain = {
  allowed: `a number of seconds above 0 and at most ${MOST_SECONDS}`,
  holds: (real, value) => POSITIVE.holds(real, value) && real.compare(value, real.of(MOST_SECONDS)) <= 0,
}

const MOST_RUNS = 1_000_000

/** The greatest seed that `--seed` accepts. */
const MOST_SEED = 999_999_999

const PART: Domain = {
  allowed: 'a part above 0 and below 1, such as 1e-9',
  holds: (real, value) => POSITIVE.holds(real, value) && real.compare(value, real.one) < 0,
}

/** The prices at which curves are tried by default. */
const PRICES = { from: '1e-12', to: '1e12' } as const

const pricesOf = ({ from, to }: CheckOptions): Outcome<readonly [number, number] | undefined> => {
  if (from === undefined && to === undefined) return E.right(undefined)
  return F.pipe(
    E.Do,
    E.bind('lower', () => numberOption(float64, '--from', from ?? PRICES.from, POSITIVE)),
    E.bind('upper', () => numberOption(float64, '--to', to ?? PRICES.to, POSITIVE)),
    E.chain(({ lower, upper }) =>
      lower <= upper
        ? E.right([lower, upper] as const)
        : usage(`--from is ${from ?? PRICES.from}, must be at most --to, which is ${to ?? PRICES.to}`),
    ),
  )
}

/** The laws to try, among those of the kind. */
export const lawsOf = <L extends string>(
  laws: readonly L[],
  names: readonly string[] | undefined,
): Outcome<readonly L[]> => {
  const stray = names?.find(name => !laws.some(law => law === name))
  if (stray !== undefined) return usage(`unknown law ${JSON.stringify(stray)}: ${didYouMean(stray, laws)}`)
  return E.right(laws.filter(law => names?.includes(law) ?? true))
}

const optional = <A>(text: string | undefined, read: (text: string) => Outcome<A>): Outcome<A | undefined> =>
  text === undefined ? E.right(undefined) : read(text)

/** How a plug-in is checked, whatever its kind. */
export const planOf = (options: CheckOptions, digits: number | undefined) => {
  const { runs, seed, timeout, tolerance } = options
  return F.pipe(
    E.Do,
    E.bind('runs', () => optional(runs, text => wholeOption('--runs', text, 1, MOST_RUNS))),
    E.bind('seed', () => optional(seed, text => wholeOption('--seed', text, 0, MOST_SEED))),
    E.bind('between', () => pricesOf(options)),
    E.bind('tolerance', () => optional(tolerance, text => numberOption(float64, '--tolerance', text, PART))),
    E.bind('timeout', () => {
      const preset = digits === undefined ? TIMEOUT.float64 : TIMEOUT.decimals
      return numberOption(float64, '--timeout', timeout ?? preset, SECONDS)
    }),
    E.map(planned => ({
      ...planned,
      pace: digits === undefined ? PACE.float64 : PACE.decimals,
      seed: planned.seed ?? Math.floor(Math.random() * (MOST_SEED + 1)),
    })),
  )
}
