// Names that no parameter of a plug-in may have.

import { law } from '../run/law.js'
import { held } from '../verdict/verdict.js'
import type { Declared } from './declared.js'

/** The terms of a pool: they are given among the settings of what it is made of. */
const TERMS = ['value', 'fee', 'feeFrom']

/** The parameters of a plug-in that have the name of a term of a pool. */
export const parametersLikeTerms = ({
  parameters,
  alternatives = {},
}: Pick<Declared, 'parameters' | 'alternatives'>): readonly string[] =>
  [...Object.keys(parameters), ...Object.keys(alternatives)].filter(name => TERMS.includes(name))

/**
 * No parameter has the name of a term of a pool, because both are given among the settings.
 *
 * @example
 * import { constantFee } from '@ammeter/core'
 * import { parameterNames, tryLaws } from '@ammeter/laws'
 *
 * tryLaws([parameterNames], { definition: constantFee }, { seed: 1 })[0]?.passed // => true
 */
export const parameterNames = law({
  name: 'parameterNames',
  statement: `no parameter is named ${TERMS.slice(0, -1).join(', ')} or ${TERMS.at(-1)}, which are terms of a pool`,
  holds: ({ definition }: { readonly definition: Declared }) => {
    const [name] = parametersLikeTerms(definition)
    if (name === undefined) return held
    return {
      outcome: 'broken',
      expected: 'another name',
      found: name,
      by: 'the name itself',
      explanation: `has a parameter named ${name}: among settings, that is a term of the pool`,
    }
  },
})
