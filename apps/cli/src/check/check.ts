import { type CurveDefinition, decimalOf, float64, parametersAtEntry, type Real } from '@ammeter/core'
import { LAW_NAMES, type LawName } from '@ammeter/laws'
import { either as E, function as F } from 'fp-ts'
import { chooseCurve } from '../curve-choice.js'
import { type Outcome, refused, usage } from '../failure.js'
import { didYouMean } from '../nearest.js'
import { type Domain, numberOption, POSITIVE, wholeOption } from '../numbers.js'
import type { Report } from '../output/report.js'
import type { Definition } from '../plug-in/kinds.js'
import { PATIENCE } from '../plug-in/limited.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import type { CheckOptions } from './check-options.js'
import { checkReport } from './check-report.js'
import type { Again } from './check-text.js'
import { checkInTime } from './in-time.js'

/** How long a check should take, and how long it may take, in seconds: decimals are two orders of magnitude slower. */
const PACE = { float64: 4, decimals: 40 }
const TIMEOUT = { float64: '60', decimals: '120' }

const MOST_SECONDS = 86_400

const SECONDS: Domain = {
  allowed: `a number of seconds above 0 and at most ${MOST_SECONDS}`,
  holds: (real, value) => POSITIVE.holds(real, value) && real.compare(value, real.of(MOST_SECONDS)) <= 0,
}

const MOST_RUNS = 1_000_000

/** Every seed is one that `--seed` takes. */
const MOST_SEED = 999_999_999

const PART: Domain = {
  allowed: 'a part above 0 and below 1, such as 1e-9',
  holds: (real, value) => POSITIVE.holds(real, value) && real.compare(value, real.one) < 0,
}

/** The prices that are asked for where none are given. */
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

const lawsOf = (names: readonly string[] | undefined): Outcome<readonly LawName[]> => {
  const stray = names?.find(name => !LAW_NAMES.some(law => law === name))
  if (stray !== undefined) return usage(`unknown law ${JSON.stringify(stray)}: ${didYouMean(stray, LAW_NAMES)}`)
  return E.right(LAW_NAMES.filter(law => names?.includes(law) ?? true))
}

const optional = <A>(text: string | undefined, read: (text: string) => Outcome<A>): Outcome<A | undefined> =>
  text === undefined ? E.right(undefined) : read(text)

const plan = (options: CheckOptions, digits: number | undefined) => {
  const { only, runs, seed, timeout, tolerance } = options
  return F.pipe(
    E.Do,
    E.bind('laws', () => lawsOf(only)),
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

const quoted = (word: string): string => (/^[\w./:=@,+-]+$/.test(word) ? word : JSON.stringify(word))

const again =
  (word: string, { set = [], digits, from, to, tolerance }: CheckOptions): Again =>
  ({ law, seed, runs }) =>
    [
      'ammeter check',
      quoted(word),
      ...set.map(setting => `--set ${quoted(setting)}`),
      ...(digits === undefined ? [] : [`--digits ${digits}`]),
      ...(from === undefined ? [] : [`--from ${from}`]),
      ...(to === undefined ? [] : [`--to ${to}`]),
      ...(tolerance === undefined ? [] : [`--tolerance ${tolerance}`]),
      `--only ${law} --seed ${seed} --runs ${runs}`,
    ].join(' ')

/** Parameters as texts, which is how a check carries them. */
const mapTexts = (parameters: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]))

/**
 * Tries the laws on a curve.
 *
 * @param known Every curve that has a name here.
 * @param word The curve's name, or the path of a module that exports one.
 * @param options What was asked for.
 * @param digits Significant digits of the arithmetic; none for `float64`.
 * @param start When the time began that it may take: a time of `performance.now`.
 */
export const check = async (
  known: readonly Definition[],
  word: string,
  options: CheckOptions,
  digits: number | undefined,
  start: number,
): Promise<Outcome<Report>> => {
  const planned = plan(options, digits)
  if (E.isLeft(planned)) return planned
  const { timeout } = planned.right
  const opening = { loading: Math.min(timeout * 1000, PATIENCE), prepare: (definition: CurveDefinition) => definition }
  const choice = await chooseCurve(plugInLoader(known, opening), [word], options.set, { kinds: ['curve'] })
  if (E.isLeft(choice)) return choice
  const { definition, given } = choice.right
  if (definition.kind !== 'curve') return usage(`${word} is a pool, must be a curve`)
  const checkedIn = <N>(real: Real<N>) =>
    E.either.chain(E.mapLeft(refused)(parametersAtEntry(definition, real, given, real.one)), read =>
      checkInTime({ ...planned.right, definition, given: mapTexts(read), start, real }),
    )
  const checked = digits === undefined ? checkedIn(float64) : checkedIn(decimalOf(digits))
  return E.either.map(checked, result => checkReport(result, again(word, options)))
}
