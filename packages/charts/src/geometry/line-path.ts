// Lines and areas as path data of SVG.

import { area, line } from '@visx/shape'
import type { Point } from '../series.js'
import type { Axis } from './axis.js'
import { type Pixel, thinLine } from './thin-line.js'

/** Rounds to two decimals of a pixel, more than a screen shows. */
const rounded = (pixel: number | undefined): number => Math.round((pixel ?? 0) * 100) / 100

/** The pixels of points; undefined for a point that has no place. */
export const pixels = (points: readonly Point[], x: Axis, y: Axis): readonly (Pixel | undefined)[] =>
  points.map(point => {
    const left = x.at(point.x)
    const top = y.at(point.y)
    return left === undefined || top === undefined ? undefined : { x: left, y: top }
  })

const isPixel = (pixel: Pixel | undefined): pixel is Pixel => pixel !== undefined

/** The parts of a line between points that have no place, each with the points that it needs. */
const thinParts = (all: readonly (Pixel | undefined)[]): readonly (Pixel | undefined)[] => {
  const parts: Pixel[][] = [[]]
  for (const pixel of all) {
    if (pixel === undefined) parts.push([])
    else parts.at(-1)?.push(pixel)
  }
  return parts.flatMap(part => (part.length === 0 ? [] : [...thinLine(part), undefined]))
}

/** A line through the points, as SVG's path data; broken where a point has no place. */
export const linePath = (points: readonly Point[], x: Axis, y: Axis): string => {
  const path = line<Pixel | undefined>({
    x: pixel => rounded(pixel?.x),
    y: pixel => rounded(pixel?.y),
    defined: isPixel,
  })
  return path([...thinParts(pixels(points, x, y))]) ?? ''
}

/** A point of an area: from a lower to an upper y. */
export interface Span {
  readonly x: number
  readonly low: number | undefined
  readonly high: number | undefined
}

/** The area between two lines, as SVG's path data; broken where either has no place. */
export const areaPath = (spans: readonly Span[], x: Axis, y: Axis): string => {
  const corners = spans.map(({ x: value, low, high }) => ({ x: x.at(value), low: y.at(low), high: y.at(high) }))
  const path = area<(typeof corners)[number]>({
    x: corner => rounded(corner.x),
    y0: corner => rounded(corner.low),
    y1: corner => rounded(corner.high),
    defined: corner => corner.x !== undefined && corner.low !== undefined && corner.high !== undefined,
  })
  return path(corners) ?? ''
}
