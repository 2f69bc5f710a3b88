// A checked curve as text.

import type { Style } from '../output/report.js'
import { table } from '../output/table.js'
import type { CheckedCurve, TriedLaw } from './tried-law.js'

/** The command that finds a law's outcome again. */
export type Again = (tried: TriedLaw) => string

const HEADING: Readonly<Record<TriedLaw['outcome'], string>> = {
  held: 'held',
  'too short': 'held, with more digits',
  broken: 'BROKEN',
  unanswered: 'NO ANSWER',
  'out of time': 'TOO SLOW',
  'not tried': 'NOT TRIED',
  'not applicable': 'n/a',
  'expected failure': 'broken, as expected',
  'unexpectedly held': 'HELD, against expectation',
}

const those = (laws: readonly TriedLaw[], ...outcomes: readonly TriedLaw['outcome'][]): readonly TriedLaw[] =>
  laws.filter(({ outcome }) => outcomes.includes(outcome))

const namesOf = (laws: readonly TriedLaw[]): string => laws.map(({ law }) => law).join(', ')

const counterexampleLines = (tried: TriedLaw, again: Again): readonly string[] => {
  const { counterexample, arithmetic, outcome } = tried
  if (outcome !== 'broken' && outcome !== 'unanswered' && outcome !== 'too short') return []
  const found = counterexample && [
    ...Object.entries(counterexample.inputs),
    ['expected', counterexample.expected],
    ['found', counterexample.found],
    ['off by', counterexample.by],
  ]
  return table([...(found ?? []), ['arithmetic', arithmetic], ['again', again(tried)]], [0, 1]).map(
    line => `    ${line}`,
  )
}

/** A law's row, and the lines that explain it. */
const lawLines = (tried: TriedLaw, row: string, again: Again): readonly string[] => [
  row,
  ...(tried.explanation === undefined ? [] : [`  ${tried.explanation}`]),
  ...counterexampleLines(tried, again),
]

const lines = ({ laws, runs }: CheckedCurve, again: Again, { bold, dim }: Style): readonly string[] => {
  const untried = those(laws, 'not tried')
  const tried = laws.filter(each => !untried.includes(each))
  const rows = table(
    tried.map(({ law, outcome }) => [HEADING[outcome], law]),
    [0, 1],
  )
  const width = Math.max(...rows.map(({ length }) => length))
  return [
    ...tried.flatMap((each, i) => {
      const row = (rows[i] ?? '').padEnd(width)
      const fewer = each.outcome === 'held' && each.runs < runs ? ` (with ${each.runs} inputs)` : ''
      return lawLines(each, `${each.passed ? row : bold(row)}  ${dim(each.statement + fewer)}`, again)
    }),
    ...(untried.length > 0 ? [bold(`${HEADING['not tried']}  ${namesOf(untried)}`)] : []),
  ]
}

/** The overall result, in one line. */
const conclusion = ({ laws, problems, passed, timeout, arithmetic }: CheckedCurve): string => {
  if (problems.length > 0) return 'failed: no law could be tried'
  const held = those(laws, 'held')
  const broken = those(laws, 'broken')
  const unanswered = those(laws, 'unanswered')
  const late = those(laws, 'out of time')
  const untried = those(laws, 'not tried')
  const short = those(laws, 'too short')
  const moot = those(laws, 'not applicable')
  const parts = [
    ...(broken.length > 0 ? [`${broken.length} broken: ${namesOf(broken)}`] : []),
    ...(unanswered.length > 0 ? [`${unanswered.length} without an answer: ${namesOf(unanswered)}`] : []),
    ...(late.length > 0 ? [`${late.length} not finished in ${timeout} s: ${namesOf(late)}`] : []),
    ...(untried.length > 0 ? [`${untried.length} not tried`] : []),
    `${held.length} held`,
    ...(short.length > 0 ? [`${short.length} held with more digits than ${arithmetic} has: ${namesOf(short)}`] : []),
    ...(moot.length > 0 ? [`${moot.length} not applicable: ${namesOf(moot)}`] : []),
  ]
  return `${passed ? 'passed' : 'failed'}: ${laws.length} ${laws.length === 1 ? 'law' : 'laws'}; ${parts.join('; ')}`
}

/** A checked curve for people: law by law, and the conclusion last. */
export const checkText = (checked: CheckedCurve, again: Again, style: Style): readonly string[] => {
  const { curve, parameters, arithmetic, seed, problems } = checked
  const given = Object.entries(parameters).map(([name, value]) => `, ${name} ${value}`)
  return [
    style.bold(`${curve}${given.join('')}, in ${arithmetic}, seed ${seed}`),
    '',
    ...problems,
    ...lines(checked, again, style),
    '',
    style.bold(conclusion(checked)),
  ]
}
