import { change, loss, multiple, times } from '@ammeter/charts/format'
import { depthNow, lossAt } from '../curve/at-ratio.js'
import type { MadeCurve } from '../curve/made-curve.js'
import { references } from '../curve/reference-curves.js'

/** The loss of the curve being made at a price, compared with full range. */
export const MadeSentence = ({ made: { curve }, ratio }: { readonly made: MadeCurve; readonly ratio: number }) => {
  const own = lossAt(curve, ratio)
  const fullRange = references[0].curve && lossAt(references[0].curve, ratio)
  const depth = depthNow(curve)
  return (
    <h1 className="make-sentence">
      {own === undefined ? (
        <>Your curve has no answer at {multiple(ratio)}: the reason is below.</>
      ) : (
        <>
          At {multiple(ratio)} <small>({change(ratio)})</small> your curve ends{' '}
          <strong className={own > 0 ? 'negative' : undefined}>{loss(own)}</strong> against holding, full range{' '}
          {loss(fullRange)}; at the current price it{' '}
          {depth === undefined || depth === 0 ? (
            <>has no liquidity.</>
          ) : (
            <>
              is <strong>{times(depth)}</strong> as deep.
            </>
          )}
        </>
      )}
    </h1>
  )
}
