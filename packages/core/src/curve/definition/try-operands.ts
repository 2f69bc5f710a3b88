import { type DualReal, dual } from '../../arithmetic/dual.js'
import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import { displayText } from '../../display-text.js'
import { mapValues } from './curve-of.js'
import type { Completion } from './formulas.js'
import { INGREDIENTS } from './ingredients.js'

/** An operation of the arithmetic that was given something else than one of its numbers. */
class WrongOperand extends TypeError {}

/** Members of an arithmetic that take no numbers of it, or that core calls. */
const OTHERS: readonly string[] = ['of', 'constant', 'variable', 'degree', 'finer', 'wider']

const isDual = (operand: unknown): boolean => typeof operand === 'object' && operand !== null && 'derivative' in operand

const inWords = (operand: unknown): string =>
  typeof operand === 'number' ? `the plain number ${operand}: write real.of('${operand}')` : displayText(operand)

/** An arithmetic whose operations say what is wrong with their operands. */
const checked = <N>(real: DualReal<N>): DualReal<N> => {
  const members = Object.entries(real).map(([name, member]) => {
    if (typeof member !== 'function' || OTHERS.includes(name)) return [name, member]
    const operation = (...operands: readonly unknown[]): unknown => {
      for (let i = 0; i < member.length; i++) {
        if (!isDual(operands[i])) throw new WrongOperand(`real.${name} is given ${inWords(operands[i])}`)
      }
      return member(...operands)
    }
    return [name, operation]
  })
  return Object.fromEntries(members)
}

/**
 * Runs each ingredient once over an arithmetic that checks its operands, and throws where one of them is no number of it:
 * what `real.pow(x, 0.3)` makes of a plain number would surface much later, as a result that is no number.
 */
export const tryOperands: NonNullable<Completion['tryOperands']> = (authored, real, parameters) => {
  const strict = checked(dual(real))
  const constants = mapValues(parameters, strict.constant)
  const formulas = authored.over(
    strict as unknown as Real<Num>,
    constants as unknown as Parameters<typeof authored.over>[1],
  )
  for (const name of INGREDIENTS) {
    const formula = ({ ...formulas } as Readonly<Record<string, unknown>>)[name]
    if (typeof formula !== 'function') continue
    try {
      formula(strict.one, strict.one, strict.one)
    } catch (thrown) {
      if (thrown instanceof WrongOperand) throw thrown
    }
  }
}
