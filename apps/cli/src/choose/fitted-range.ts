import { concentrated } from '@ammeter/concentrated'
import { parseSpec } from '../plug-in/plug-in-spec.js'
import type { PoolChoice } from '../position/position-plan.js'

/** The choice of a range ×/÷w around the price at entry, as `--curve concentrated:width=x1.5` makes it. */
export const rangeChoice = (width: number): PoolChoice => {
  const factor = `x${width}`
  const spec = parseSpec(`${concentrated.name}:width=${factor}`)
  return { spec, definition: concentrated, given: { width: factor }, label: spec.typed, terms: {} }
}
