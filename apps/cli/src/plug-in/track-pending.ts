// Tracks the question that a curve is answering at the moment.

import type { CurveDefinition } from '@ammeter/core'
import { intercept } from './intercept.js'

/** A question that a curve has not answered yet. */
export interface PendingQuestion {
  readonly text: string
  /** Milliseconds since it was asked. */
  readonly waited: number
}

/** A definition that makes the same curves, and a way to see the question that they are answering. */
export const trackPending = (definition: CurveDefinition) => {
  let asked: { readonly question: () => string; readonly since: number } | undefined
  const tracked = intercept(definition, () => (question, ask) => {
    const before = asked
    asked = { question, since: performance.now() }
    // Skipped where the computation is stopped from outside: the question then stays pending.
    try {
      return ask()
    } finally {
      asked = before
    }
  })
  /** Returns it, and forgets it. */
  const pendingQuestion = (): PendingQuestion | undefined => {
    if (asked === undefined) return undefined
    const { question, since } = asked
    asked = undefined
    return { text: question(), waited: performance.now() - since }
  }
  return { definition: tracked, pendingQuestion }
}
