import type { Real } from '@ammeter/core'
import fc from 'fast-check'
import type { ConstantFeeTerms } from '../curve/with-fee.js'
import { magnitude } from './magnitude.js'

/** What a pool may charge, in every convention, or nothing. */
export const terms = <N>(real: Real<N>): fc.Arbitrary<ConstantFeeTerms<N> | undefined> =>
  fc.option(
    fc.record({
      fee: magnitude(-6, -1).map(real.of),
      feeFrom: fc.constantFrom('input' as const, 'output' as const),
      fees: fc.constantFrom('compounded' as const, 'collected' as const),
    }),
    { nil: undefined },
  )
