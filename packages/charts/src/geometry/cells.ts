// The cells of a heat map: which values an axis has, and where the cell of each begins and ends.

/** A cell of an axis: its value, between its two ends. */
export interface Slot {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** Half of the width of a lone cell: in the logarithm, and as a part of its value. */
const ALONE = 0.2

/**
 * The cells of an axis: each ends half way to its neighbour, in the logarithm on a logarithmic axis.
 *
 * @param values In any order, as often as they occur. Those that the axis cannot show are left out.
 */
export const slotsOf = (values: readonly number[], isLog: boolean): readonly Slot[] => {
  const shown = values.filter(value => Number.isFinite(value) && (!isLog || value > 0))
  const sorted = [...new Set(shown)].sort((a, b) => a - b)
  const toScale = (value: number) => (isLog ? Math.log(value) : value)
  const fromScale = (place: number) => (isLog ? Math.exp(place) : place)
  const places = sorted.map(toScale)
  const lone = isLog ? ALONE : ALONE * Math.max(Math.abs(sorted[0] ?? 0), ALONE)
  return sorted.map((value, index) => {
    const place = places[index] as number
    const [before, after] = [places[index - 1], places[index + 1]]
    const down = before === undefined ? (after === undefined ? lone : (after - place) / 2) : (place - before) / 2
    const up = after === undefined ? (before === undefined ? lone : (place - before) / 2) : (after - place) / 2
    return { value, from: fromScale(place - down), to: fromScale(place + up) }
  })
}
