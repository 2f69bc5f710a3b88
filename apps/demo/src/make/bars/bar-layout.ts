// The layout of bars in a picture.

/** The places of bars in a picture, in pixels. */
export interface BarLayout {
  readonly left: number
  readonly right: number
  readonly plotTop: number
  readonly bottom: number
  readonly barWidth: number
  readonly count: number
  /** The height at the top of the plot. */
  readonly top: number
}

const MARGIN = { left: 34, right: 8, top: 26, bottom: 26 }

/** Lays out bars in a picture. */
export const barLayout = (width: number, height: number, count: number, top: number): BarLayout => {
  const [left, right] = [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)]
  return {
    ...{ left, right, count, top },
    plotTop: MARGIN.top,
    bottom: height - MARGIN.bottom,
    barWidth: (right - left) / count,
  }
}

/** The left edge of a bar. */
export const xOf = ({ left, barWidth }: BarLayout, bar: number): number => left + bar * barWidth

/** The place of a height. */
export const yOf = ({ plotTop, bottom, top }: BarLayout, height: number): number =>
  bottom - (Math.min(height, top) / top) * (bottom - plotTop)

/** The bar and the height at a place in the picture. */
export const pointAt = ({ left, barWidth, plotTop, bottom, top, count }: BarLayout, x: number, y: number) => ({
  bar: Math.min(count - 1, Math.max(0, Math.floor((x - left) / barWidth))),
  height: Math.min(top, Math.max(0, ((bottom - y) / (bottom - plotTop)) * top)),
})
