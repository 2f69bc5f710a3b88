// How the laws of a kind of plug-in are tried.

import { type Law, type LawAuthoring, law, type Verdict, vacuous } from '@ammeter/laws'

/** How plug-ins of a kind are tried: subjects `S`, inputs `I`, and the plug-in `M` that the settings of an input make. */
export interface PlugInTrial<S, I, M> extends Required<Pick<LawAuthoring<S, I>, 'draw' | 'explain'>> {
  /** Why the laws do not apply to a subject; undefined if they do. */
  readonly appliesTo?: (subject: S) => string | undefined
  /** Makes the plug-in of an input; undefined if its settings do not fit together. */
  readonly make: (subject: S, input: I) => M | undefined
}

/** A law of a kind of plug-ins, as its author writes it. */
export interface PlugInLawAuthoring<S, I, M> extends Pick<LawAuthoring<S, I>, 'name' | 'statement'> {
  readonly holds: (made: M, input: I, subject: S) => Verdict
}

/** Makes laws of a kind of plug-ins, which say nothing of settings that do not fit together. */
export const plugInLaws =
  <S, I, M>({ make, ...tried }: PlugInTrial<S, I, M>) =>
  ({ name, statement, holds }: PlugInLawAuthoring<S, I, M>): Law<S> =>
    law<S, I>({
      name,
      statement,
      ...tried,
      holds: (subject, input) => {
        const made = make(subject, input)
        return made === undefined ? vacuous('the settings do not fit together') : holds(made, input, subject)
      },
    })
