import type { CurveDefinition } from '@ammeter/core'
import { askedThrough } from './asked-through.js'

/** The question that a curve has not answered yet. */
export interface OpenQuestion {
  readonly text: string
  /** How long it has waited, in milliseconds. */
  readonly waited: number
}

/** The same definition, and what its curves have been asked last without having answered. */
export const listening = (definition: CurveDefinition) => {
  let asked: { readonly question: () => string; readonly since: number } | undefined
  const heard = askedThrough(definition, () => (question, ask) => {
    const before = asked
    asked = { question, since: performance.now() }
    const answer = ask()
    asked = before
    return answer
  })
  /** Tells it, and forgets it. */
  const openQuestion = (): OpenQuestion | undefined => {
    if (asked === undefined) return undefined
    const { question, since } = asked
    asked = undefined
    return { text: question(), waited: performance.now() - since }
  }
  return { definition: heard, openQuestion }
}
