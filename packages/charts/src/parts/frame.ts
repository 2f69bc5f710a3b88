// Where the parts of a chart stand, in pixels, and what they are drawn with.

import type { Axis } from '../geometry/axis.js'
import { fitted, textWidth, wrapped } from '../geometry/text-width.js'
import type { Ink } from './ink.js'

/** The area inside the axes, in pixels of the picture. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The places of all parts of a chart, and the colours that they are drawn with. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly x: Axis
  readonly y: Axis
  readonly ink: Ink
  readonly fontSize: number
}

/** The label of a line, broken into lines of text. */
export interface LabelLines {
  readonly lines: readonly string[]
  readonly height: number
  readonly width: number
}

/** The share of a picture that its labels may take. */
const LABEL_SHARE = 0.24

/** In narrower pictures, labels are broken into lines. */
export const NARROW = 480

export const LINE_HEIGHT = 1.22

/** The label of a line, in as many lines of text as it needs. */
export const labelLines = (label: string, fontSize: number, width: number): LabelLines => {
  const most = width * LABEL_SHARE
  const lines = width < NARROW ? wrapped(label, fontSize, most * 0.85) : [fitted(label, fontSize, most)]
  return {
    lines,
    height: lines.length * fontSize * LINE_HEIGHT,
    width: Math.max(...lines.map(line => textWidth(line, fontSize))),
  }
}
