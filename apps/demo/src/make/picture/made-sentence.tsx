import { change, loss, multiple } from '@ammeter/charts/format'
import { depthNow, lossAt } from '../curve/at-ratio.js'
import type { MadeCurve } from '../curve/made-curve.js'
import { references } from '../curve/reference-curves.js'

/** How much deeper or shallower than full range, in words. */
const depthWords = (depth: number) => {
  if (depth >= 1) return `${depth < 9.95 ? depth.toFixed(1) : Math.round(depth).toLocaleString('en-US')} times as deep`
  return depth > 0 ? `${(depth * 100).toPrecision(2)} % as deep` : undefined
}

/** What a curve of one's own comes to at a price, beside full range. */
export const MadeSentence = ({ made: { curve }, ratio }: { readonly made: MadeCurve; readonly ratio: number }) => {
  const own = lossAt(curve, ratio)
  const fullRange = references[0].curve && lossAt(references[0].curve, ratio)
  const depth = depthNow(curve)
  const words = depth === undefined ? undefined : depthWords(depth)
  return (
    <h1 className="make-sentence">
      {own === undefined ? (
        <>Your curve has no answer at {multiple(ratio)}: see what there is to say of it below.</>
      ) : (
        <>
          At {multiple(ratio)} <small>({change(ratio)})</small> your curve ends{' '}
          <strong className={own > 0 ? 'negative' : undefined}>{loss(own)}</strong> against holding, full range{' '}
          {loss(fullRange)}; at the price of now it{' '}
          {words === undefined ? (
            <>has no liquidity.</>
          ) : (
            <>
              is <strong>{words}</strong>.
            </>
          )}
        </>
      )}
    </h1>
  )
}
