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
    // Not run where the computation is stopped from outside: then the question stays open.
    try {
      return ask()
    } finally {
      asked = before
    }
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
