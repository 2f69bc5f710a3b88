// Drawings: bars of liquidity over price ratios.

/** Bars of liquidity over price ratios. */
export interface Drawing {
  /** The liquidity of each bar, from the lowest price to the highest. */
  readonly heights: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** The ratios at the ends of a bar. */
export const edgesOf = ({ heights, lower, upper }: Drawing, bar: number): readonly [number, number] => {
  const edge = (i: number) => lower * (upper / lower) ** (i / heights.length)
  return [edge(bar), edge(bar + 1)]
}

/** The greatest height that a bar can have: somewhat above the highest one. */
export const topOf = ({ heights }: Drawing): number => {
  const most = Math.max(...heights)
  const unit = 10 ** Math.floor(Math.log10(most))
  return Math.ceil((most * 1.08) / (unit / 5)) * (unit / 5)
}

/** The step of drawn heights: few digits, so that the text stays short, and finer than the eye can see. */
export const stepOf = (top: number): number => 10 ** Math.floor(Math.log10(top / 50))

/** A height as it stands in the text. */
export const rounded = (height: number, top: number): number => {
  const step = stepOf(top)
  const inside = Math.min(top, Math.max(0, height))
  // Divide where the step is below 1: tenths have no exact double.
  return step < 1 ? Math.round(inside / step) / Math.round(1 / step) : Math.round(inside / step) * step
}

/** Enough decimals for the least height that is visible beside others. */
const DECIMALS = 20

/** A height as a numeral without an exponent, which a text of bars cannot have. */
const numeral = (height: number): string => {
  const text = String(height)
  if (!text.includes('e')) return text
  return height < 1 ? height.toFixed(DECIMALS).replace(/\.?0+$/, '') : BigInt(height).toString()
}

/** The text of bars. */
export const barsText = (heights: readonly number[]): string => heights.map(numeral).join('/')

/** Whether all heights are 0. */
const isEmpty = (heights: readonly number[]): boolean => heights.every(height => height === 0)

/** The drawing with some bars at other heights; unchanged if all heights would be 0. */
export const withHeights = (drawing: Drawing, changed: ReadonlyMap<number, number>): Drawing => {
  const heights = drawing.heights.map((height, i) => changed.get(i) ?? height)
  return isEmpty(heights) ? drawing : { ...drawing, heights }
}

/** The same liquidity in another number of bars, or between other ends: each bar has the mean of the old bars there. */
export const resampled = (drawing: Drawing, count: number, lower = drawing.lower, upper = drawing.upper): Drawing => {
  const top = topOf(drawing)
  const parts = 16
  const heightAt = (ratio: number): number => {
    const share = Math.log(ratio / drawing.lower) / Math.log(drawing.upper / drawing.lower)
    return drawing.heights[Math.floor(share * drawing.heights.length)] ?? 0
  }
  const heights = Array.from({ length: count }, (_, bar) => {
    const mean = Array.from({ length: parts }, (_, part) =>
      heightAt(lower * (upper / lower) ** ((bar + (part + 0.5) / parts) / count)),
    ).reduce((sum, height) => sum + height / parts, 0)
    return rounded(mean, top)
  })
  return isEmpty(heights) ? { ...drawing, lower, upper } : { heights, lower, upper }
}
