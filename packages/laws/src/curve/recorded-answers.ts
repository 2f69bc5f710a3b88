import type { Answer, Curve, CurveError, Reserves, Swap, Trade } from '@ammeter/core'
import { describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { textOfReserves, textOfTrade } from '../texts/texts.js'
import { held, type Verdict } from '../verdict/verdict.js'

/** A question that was put to a curve, and how it was answered: numbers as texts, because they may be anything. */
export interface Statement {
  readonly question: string
  readonly text: string
  /** Whether it was answered, and with nothing but numbers of at least 0. */
  readonly isAmount: boolean
  readonly refusal: CurveError | undefined
}

/** Every operation of a curve, answering with a statement. */
export interface Interview<N> {
  readonly reserves: (price: N) => Statement
  readonly value: (price: N) => Statement
  readonly liquidity: (held: Reserves<N>) => Statement
  readonly spotPrice: (held: Reserves<N>) => Statement
  readonly swap: (held: Reserves<N>, trade: Trade<N>) => Statement
}

/** A curve that may be asked anything. */
export const interview = <N>(curve: Curve<N>): Interview<N> => {
  const { real } = curve
  const isAmount = (a: N) => real.isFinite(a) && real.compare(a, real.zero) >= 0
  const statement = <A>(question: string, answer: Answer<A>, numbers: (a: A) => readonly N[]): Statement => {
    if (E.isLeft(answer)) {
      const refusal = answer.left
      return { question, text: `${refusal._tag} (${describeError(refusal)})`, isAmount: false, refusal }
    }
    const parts = numbers(answer.right)
    return { question, text: parts.map(real.toText).join(', '), isAmount: parts.every(isAmount), refusal: undefined }
  }
  const one = (a: N) => [a]
  const both = ({ x, y }: Reserves<N>) => [x, y]
  const all = ({ amountIn, amountOut, reserves }: Swap<N>) => [amountIn, amountOut, reserves.x, reserves.y]
  const atPrice = (price: N) => `at the price ${real.toText(price)}`
  return {
    reserves: price => statement(`reserves ${atPrice(price)}`, curve.reserves(price), both),
    value: price => statement(`value ${atPrice(price)}`, curve.value(price), one),
    liquidity: of => statement(`liquidity of ${textOfReserves(real, of)}`, curve.liquidity(of), one),
    spotPrice: of => statement(`spot price of ${textOfReserves(real, of)}`, curve.spotPrice(of), one),
    swap: (of, trade) =>
      statement(`swap of ${textOfTrade(real, trade)} against ${textOfReserves(real, of)}`, curve.swap(of, trade), all),
  }
}

const unlike = ({ question, text }: Statement, expected: string, explanation: string): Verdict => ({
  outcome: 'broken',
  expected: `${question}: ${expected}`,
  found: text,
  by: 'another kind of answer',
  explanation,
})

/** Whether a refusal says what was given and what is allowed; a formula at fault is no refusal. */
const isTyped = ({ _tag, given, allowed }: CurveError): boolean =>
  _tag !== 'BrokenCurve' && [_tag, given, allowed].every(text => typeof text === 'string' && text !== '')

/** Whether a question was answered with amounts. */
export const isAnswered = (said: Statement): Verdict => {
  if (said.isAmount) return held
  const verb = said.refusal === undefined ? 'answers with what is no amount' : 'refuses what lies inside its own domain'
  return unlike(said, 'numbers of at least 0', `${verb}: ${said.question} is ${said.text}`)
}

/** Whether a question was refused under one of these names. */
export const isRefused = (said: Statement, ...tags: readonly CurveError['_tag'][]): Verdict =>
  said.refusal !== undefined && tags.includes(said.refusal._tag) && isTyped(said.refusal)
    ? held
    : unlike(
        said,
        tags.join(' or '),
        `answers what it should refuse as ${tags.join(' or ')}: ${said.question} is ${said.text}`,
      )

/** Whether a question was answered with amounts, or refused under any name. */
export const isAnsweredOrRefused = (said: Statement): Verdict =>
  said.refusal !== undefined && isTyped(said.refusal) ? held : isAnswered(said)

/** Whether a question was answered as it was the first time. */
export const isRepeated = (first: Statement, again: Statement): Verdict =>
  first.text === again.text
    ? held
    : unlike(again, first.text, `changes its answers: ${first.question} is ${first.text}, and then ${again.text}`)
