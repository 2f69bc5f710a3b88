// The ticks of an axis of price ratios.

const DECADE = [1, 2, 5]
const FINE = [1.01, 1.02, 1.05, 1.1, 1.2, 1.5, 2, 3, 5, 10]

/** Multiples above 1, up to a limit, from sparse to dense. */
const candidates = (limit: number): readonly (readonly number[])[] => {
  const decades = Math.floor(Math.log10(limit) + 1e-9)
  const powers = Array.from({ length: decades }, (_, i) => 10 ** (i + 1))
  const everyNth = Array.from({ length: decades }, (_, i) => powers.filter((_, k) => (k + 1) % (decades - i) === 0))
  const dense = Array.from({ length: decades + 1 }, (_, i) => DECADE.map(digit => digit * 10 ** i)).flat()
  const fine = FINE.filter(multiple => multiple <= limit * (1 + 1e-9))
  return [
    ...fine.slice(-1).map(each => [each]),
    ...everyNth,
    dense,
    ...(limit < 5 ? [fine.slice(-2), fine.slice(-3)] : []),
  ]
}

/**
 * The ticks of a ratio axis: ×1 in the middle, and the same multiples on both sides, as many as fit.
 *
 * @param limit The largest multiple of the axis, above 1.
 * @param most How many labels have room, on the whole axis.
 */
export const ratioTicks = (limit: number, most: number): readonly number[] => {
  const perSide = Math.max(1, Math.floor((most - 1) / 2))
  const inside = candidates(limit)
    .map(multiples => multiples.filter(multiple => multiple > 1 && multiple <= limit * (1 + 1e-9)))
    .filter(multiples => multiples.length <= perSide)
  const chosen = inside.reduce<readonly number[]>((best, each) => (each.length >= best.length ? each : best), [])
  return [...chosen.map(multiple => 1 / multiple).reverse(), 1, ...chosen]
}
