// Tells authors whose formulas give the arithmetic a plain number what to write.

import { dual } from '../../arithmetic/dual.js'
import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import { displayText } from '../../display-text.js'
import { Fault } from '../../fault.js'
import { mapValues } from './curve-of.js'
import type { Completion } from './formulas.js'
import { isDual } from './is-dual.js'

/** Operations that take something else than numbers of their arithmetic. */
const OTHERS = ['of', 'constant', 'variable', 'chain', 'degree']

type Formula = (...operands: readonly unknown[]) => unknown

/** What stands where a number of the arithmetic should. */
const wrongOperand = (curve: string, name: string, operand: unknown): Fault => {
  const advice = typeof operand === 'number' ? `: write real.of('${operand}')` : ''
  return new Fault({
    _tag: 'BrokenCurve',
    curve,
    member: `operand of real.${name}`,
    given: displayText(operand),
    allowed: `a number of its arithmetic${advice}`,
  })
}

/** An operation that throws where an operand is no number of its arithmetic. */
const checked = (curve: string, name: string, operation: unknown): unknown =>
  typeof operation !== 'function' || OTHERS.includes(name)
    ? operation
    : (...operands: readonly unknown[]): unknown => {
        for (let i = 0; i < operation.length; i++) {
          if (!isDual(operands[i])) throw wrongOperand(curve, name, operands[i])
        }
        return operation(...operands)
      }

/**
 * Runs each formula once over an arithmetic that checks its operands: what `real.pow(x, 0.3)` makes of a plain number
 * would surface much later, as a result that is no number.
 */
export const tryOperands: NonNullable<Completion['tryOperands']> = (authored, real, parameters) => {
  const arithmetic = dual(real)
  const { one, constant } = arithmetic
  const strict = mapValues({ ...arithmetic } as Readonly<Record<string, unknown>>, (member, name) =>
    checked(authored.name, name, member),
  )
  const constants = mapValues(parameters, constant)
  const formulas = authored.over(
    strict as unknown as Real<Num>,
    constants as unknown as Parameters<typeof authored.over>[1],
  )
  for (const formula of Object.values({ ...formulas } as unknown as Readonly<Record<string, Formula>>)) {
    try {
      formula(one, one, one, one)
    } catch (thrown) {
      // Whatever else it throws at these reserves says nothing of its operands.
      if (thrown instanceof Fault) throw thrown
    }
  }
}
