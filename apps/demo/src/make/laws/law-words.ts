import type { LawName, LawReport } from '@ammeter/laws'
import type { Standing } from './trial.js'

/** The laws by name, in the order in which they are tried, with what people call them. */
export const LAW_WORDS: Readonly<Record<LawName, string>> = {
  value: 'value',
  cheapestBundle: 'cheapest bundle',
  priceRoundTrip: 'price round trip',
  invariant: 'invariant',
  tangency: 'tangency',
  pathIndependence: 'path independence',
  roundTrip: 'round trip',
  homogeneity: 'homogeneity',
  shape: 'shape',
  inverse: 'inverse',
  reflection: 'reflection',
  impermanentLoss: 'impermanent loss',
  envelope: 'envelope',
  arithmetic: 'arithmetic',
  total: 'total',
}

/** The names of the laws. */
export const LAW_ORDER = Object.keys(LAW_WORDS) as readonly LawName[]

/** A verdict as people read it, the sign before it, and whether the curve breaks the law. */
export interface Verdict {
  readonly sign: string
  readonly words: string
  readonly isBroken: boolean
}

const VERDICTS: Readonly<Record<LawReport['outcome'], Omit<Verdict, 'isBroken'>>> = {
  held: { sign: '✓', words: 'holds' },
  'too short': { sign: '≈', words: 'holds, but float64 has too few digits to tell everywhere' },
  broken: { sign: '✗', words: 'broken' },
  'not applicable': { sign: '–', words: 'does not apply' },
  'expected failure': { sign: '✓', words: 'fails as expected' },
  'unexpectedly held': { sign: '✗', words: 'holds against expectation' },
}

/** How a law stands, in words. */
export const verdictOf = (standing: Standing | undefined): Verdict => {
  if (standing === undefined) return { sign: '·', words: 'not tried yet', isBroken: false }
  if (standing === 'no answer') return { sign: '?', words: 'no answer in time', isBroken: true }
  return { ...VERDICTS[standing.outcome], isBroken: !standing.passed }
}

/** An explanation that holds so many of the last characters of what was found says it already. */
const TAIL = 24

/** The counterexample of a law that is broken, in sentences: what it means, and what was asked, demanded and answered. */
export const counterexampleOf = ({ explanation = '', counterexample }: LawReport): string => {
  const meaning = `The curve ${explanation}.`
  if (counterexample === undefined) return meaning
  const { inputs, expected, found } = counterexample
  const asked = Object.entries(inputs).map(([name, text]) => `${name} ${text}`)
  const answer = explanation.includes(found.slice(-TAIL)) ? '' : `: expected ${expected}, found ${found}`
  return `${meaning} Asked with ${asked.join(', ')}${answer}.`
}
