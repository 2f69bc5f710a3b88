// The law that an alert clears where it said it would.

import { broken, held, vacuous } from '@ammeter/laws'
import type { Clearing } from '../../alerts/alert.js'
import { alertLaw, seenAlong } from './subject.js'

/** How far inside the interval a price is tried too, as a part of its end, because a loss at the end rounds. */
const HAIR = 1e-6

/** The prices to try for each end of the interval that would clear it: the end itself, and one just inside. */
const pricesOf = (clearing: Clearing): readonly (readonly number[])[] => {
  if ('fees' in clearing) return []
  const { from, to } = clearing.prices
  const isPoint = from !== undefined && to !== undefined && from * (1 + HAIR) >= to * (1 - HAIR)
  if (isPoint) return [[from, (from + to) / 2, to]]
  return [
    ...(from === undefined ? [] : [[from, from * (1 + HAIR)]]),
    ...(to === undefined ? [] : [[to, to * (1 - HAIR)]]),
  ]
}

/** A price that it says would clear it does so: at that price, a moment later, it is clear. */
export const clearing = alertLaw({
  name: 'clearing',
  statement: 'at a price that it says would clear it, it is clear',
  holds: (rule, input) => {
    const steps = seenAlong(rule, input, input.path)
    const first = steps.findIndex(({ isOn }) => isOn)
    const started = steps[first]
    if (started === undefined) return vacuous('the alert is not on along this path')
    const path = input.path.slice(0, first + 1)
    const time = (path.at(-1)?.time ?? 0) + 1
    const clearsAt = (price: number) => seenAlong(rule, input, [...path, { time, price }]).at(-1)?.isClear !== false
    const stubborn = pricesOf(started.clearedBy).find(prices => !prices.some(clearsAt))
    if (stubborn === undefined) return held
    const explanation = `is not clear at a price that it said would clear it, after step ${first}`
    return broken(`clear at ${stubborn[0]}`, 'not clear', explanation)
  },
})
