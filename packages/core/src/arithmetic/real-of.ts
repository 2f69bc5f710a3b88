import { Decimal } from 'decimal.js'
import { decimalOf } from './decimal.js'
import { float64 } from './float64.js'
import type { Real } from './real.js'

/** The arithmetic of a bare number: `float64` for a `number`, decimals of its own precision for a `Decimal`. */
export const realOf = <N>(value: N): Real<N> =>
  (Decimal.isDecimal(value)
    ? decimalOf((value.constructor as typeof Decimal).precision)
    : float64) as unknown as Real<N>
