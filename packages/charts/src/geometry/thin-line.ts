// A line without the points that make no visible difference.

/** A point in pixels. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** The greatest distance between a line and a point that it leaves out, in pixels: less than a screen shows. */
const TOLERANCE = 0.04

/** The square of the distance of a point from the straight line between two others. */
const squareAway = ({ x, y }: Pixel, from: Pixel, to: Pixel): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  const [awayX, awayY] = [x - from.x - along * dx, y - from.y - along * dy]
  return awayX * awayX + awayY * awayY
}

/** The points that a line needs to look the same. Points within the tolerance of the line are left out. */
export const thinLine = (pixels: readonly Pixel[]): readonly Pixel[] => {
  if (pixels.length < 3) return pixels
  const isNeeded = new Uint8Array(pixels.length)
  isNeeded[0] = 1
  isNeeded[pixels.length - 1] = 1
  const spans: (readonly [number, number])[] = [[0, pixels.length - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span
    let farthest = first
    let most = TOLERANCE * TOLERANCE
    for (let index = first + 1; index < last; index += 1) {
      const away = squareAway(pixels[index] as Pixel, pixels[first] as Pixel, pixels[last] as Pixel)
      if (away > most) {
        most = away
        farthest = index
      }
    }
    if (farthest === first) continue
    isNeeded[farthest] = 1
    spans.push([first, farthest], [farthest, last])
  }
  return pixels.filter((_, index) => isNeeded[index] === 1)
}
