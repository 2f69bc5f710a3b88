// Questions that a curve was asked, recorded together with its answers.

import type { Answer, Curve, CurveError, Reserves, Swap, Trade } from '@ammeter/core'
import { describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { textOfReserves, textOfTrade } from '../texts/texts.js'
import { broken } from '../verdict/broken.js'
import { held, type Verdict } from '../verdict/verdict.js'
import { isAmount } from './answers-of.js'

/** A question that a curve was asked, and its answer: numbers as texts, because they may be anything. */
export interface RecordedAnswer {
  readonly question: string
  readonly text: string
  /** Whether the answer is numbers of at least 0, and nothing else. */
  readonly isAmount: boolean
  /** The error, if it is one. */
  readonly error: CurveError | undefined
}

/** Every operation of a curve, each of which records its answer. */
export interface RecordedAnswers<N> {
  readonly reserves: (price: N) => RecordedAnswer
  readonly value: (price: N) => RecordedAnswer
  readonly liquidity: (held: Reserves<N>) => RecordedAnswer
  readonly spotPrice: (held: Reserves<N>) => RecordedAnswer
  readonly swap: (held: Reserves<N>, trade: Trade<N>) => RecordedAnswer
}

/** Records the answers of a curve, which may be asked anything. */
export const recordAnswers = <N>(curve: Curve<N>): RecordedAnswers<N> => {
  const { real } = curve
  const recorded = <A>(question: string, answer: Answer<A>, numbers: (a: A) => readonly N[]): RecordedAnswer => {
    if (E.isLeft(answer)) {
      const error = answer.left
      return { question, text: `${error._tag} (${describeError(error)})`, isAmount: false, error }
    }
    const parts = numbers(answer.right)
    return {
      question,
      text: parts.map(real.toText).join(', '),
      isAmount: parts.every(part => isAmount(real, part)),
      error: undefined,
    }
  }
  const one = (a: N) => [a]
  const both = ({ x, y }: Reserves<N>) => [x, y]
  const all = ({ amountIn, amountOut, reserves }: Swap<N>) => [amountIn, amountOut, reserves.x, reserves.y]
  const atPrice = (price: N) => `at the price ${real.toText(price)}`
  return {
    reserves: price => recorded(`reserves ${atPrice(price)}`, curve.reserves(price), both),
    value: price => recorded(`value ${atPrice(price)}`, curve.value(price), one),
    liquidity: of => recorded(`liquidity of ${textOfReserves(real, of)}`, curve.liquidity(of), one),
    spotPrice: of => recorded(`spot price of ${textOfReserves(real, of)}`, curve.spotPrice(of), one),
    swap: (of, trade) =>
      recorded(`swap of ${textOfTrade(real, trade)} against ${textOfReserves(real, of)}`, curve.swap(of, trade), all),
  }
}

const anotherAnswer = ({ question, text }: RecordedAnswer, expected: string, explanation: string): Verdict =>
  broken(`${question}: ${expected}`, text, explanation, 'another kind of answer')

/** Whether an error says what was given and what is allowed. A broken formula is no such error. */
const isTyped = ({ _tag, given, allowed }: CurveError): boolean =>
  _tag !== 'BrokenCurve' && [_tag, given, allowed].every(text => typeof text === 'string' && text !== '')

/** Whether a question was answered with amounts. */
export const isAnswered = (answer: RecordedAnswer): Verdict => {
  if (answer.isAmount) return held
  const verb = answer.error === undefined ? 'answers with what is no amount' : 'refuses what lies inside its own domain'
  return anotherAnswer(answer, 'numbers of at least 0', `${verb}: ${answer.question} is ${answer.text}`)
}

/** Whether a question was answered with an error of one of these names. */
export const isRefused = (answer: RecordedAnswer, ...tags: readonly CurveError['_tag'][]): Verdict =>
  answer.error !== undefined && tags.includes(answer.error._tag) && isTyped(answer.error)
    ? held
    : anotherAnswer(
        answer,
        tags.join(' or '),
        `answers what it should refuse as ${tags.join(' or ')}: ${answer.question} is ${answer.text}`,
      )

/** Whether a question was answered with amounts, or with an error of any name. */
export const isAnsweredOrRefused = (answer: RecordedAnswer): Verdict =>
  answer.error !== undefined && isTyped(answer.error) ? held : isAnswered(answer)

/** Whether a question was answered as it was the first time. */
export const isRepeated = (first: RecordedAnswer, again: RecordedAnswer): Verdict =>
  first.text === again.text
    ? held
    : anotherAnswer(
        again,
        first.text,
        `changes its answers: ${first.question} is ${first.text}, and then ${again.text}`,
      )
