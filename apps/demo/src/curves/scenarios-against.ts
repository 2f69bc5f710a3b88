// Scenarios of curves against the holding that they are compared with.

import { type ScenarioComparison, scenarios } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { alongAt, type Entered } from './entered.js'

type Case = Parameters<typeof scenarios>[1][number]

/** Nets that differ by no more than this are a draw. */
const SAME = 1e-12

/** Outcomes against the chosen holding, in place of the tokens that each curve took at entry. */
const turned = (
  { outcomes }: ScenarioComparison,
  entered: readonly Entered[],
  endRatio: number,
): ScenarioComparison['outcomes'] =>
  outcomes.map((answer, i) => {
    const each = entered[i]
    const at = each === undefined ? E.left('') : alongAt(each, endRatio)
    if (E.isLeft(answer) || E.isLeft(at)) return answer
    const { hold, loss } = at.right
    return E.right({ ...answer.right, hold, impermanentLoss: loss, netVsHold: answer.right.fees / hold - loss })
  })

/** The outcomes of curves in each case, against the holding that they are compared with. */
export const scenariosOf = (
  entered: readonly Entered[],
  fee: number,
  cases: readonly Case[],
): readonly ScenarioComparison[] => {
  const compared = scenarios(
    entered.map(({ curve }) => ({ curve, entryPrice: 1, fee })),
    cases,
  )
  if (entered.every(({ against }) => against === 'own')) return compared
  return compared.map((each, i) => {
    const outcomes = turned(each, entered, cases[i]?.endRatio ?? 1)
    const nets = outcomes.map(answer => (E.isRight(answer) ? answer.right.netVsHold : Number.NEGATIVE_INFINITY))
    const most = Math.max(...nets)
    return { ...each, outcomes, best: nets.flatMap((net, place) => (most - net <= SAME ? [place] : [])) }
  })
}
