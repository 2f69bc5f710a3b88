// Strokes of the pointer across bars.

/** The place of the pointer among bars. */
export interface BarPoint {
  readonly bar: number
  readonly height: number
}

/** The heights that a stroke sets: each bar that it crosses gets the height at which it is crossed. */
export const strokeOf = (from: BarPoint, to: BarPoint): ReadonlyMap<number, number> => {
  const count = Math.abs(to.bar - from.bar)
  const direction = Math.sign(to.bar - from.bar)
  const passed = Array.from({ length: count }, (_, i): [number, number] => {
    const share = (i + 1) / count
    return [from.bar + direction * (i + 1), from.height + share * (to.height - from.height)]
  })
  return new Map(count === 0 ? [[to.bar, to.height]] : passed)
}
