// Laws and their verdicts in words.

import type { LawName, LawReport } from '@ammeter/laws'
import type { Standing } from './trial.js'

declare const AMMETER_LAWS: readonly LawName[]

/** The names of the laws, in the order in which they are tried: the page needs no more of the kit, which a worker loads. */
export const LAW_ORDER = AMMETER_LAWS

/** What people call a law: `priceRoundTrip` is the price round trip. */
export const lawWords = (law: LawName): string => law.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

/** A verdict in words, its sign, and whether the curve breaks the law. */
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

/** The verdict on a law, in words. */
export const verdictOf = (standing: Standing | undefined): Verdict => {
  if (standing === undefined) return { sign: '·', words: 'not tried yet', isBroken: false }
  if (standing === 'no answer') return { sign: '?', words: 'no answer in time', isBroken: true }
  return { ...VERDICTS[standing.outcome], isBroken: !standing.passed }
}

/** An explanation that contains this many of the last characters of what was found already says it. */
const TAIL = 24

/** The counterexample to a broken law, in sentences: its meaning, and what was asked, demanded and answered. */
export const counterexampleOf = ({ explanation = '', counterexample }: LawReport): string => {
  const meaning = `The curve ${explanation}.`
  if (counterexample === undefined) return meaning
  const { inputs, expected, found } = counterexample
  const asked = Object.entries(inputs).map(([name, text]) => `${name} ${text}`)
  const answer = explanation.includes(found.slice(-TAIL)) ? '' : `: expected ${expected}, found ${found}`
  return `${meaning} Asked with ${asked.join(', ')}${answer}.`
}
