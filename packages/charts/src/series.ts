// The data of charts: points, lines, dots, bands and marks.

/** A point of a line. Where `y` is undefined or no finite number, the line has a gap. */
export interface Point {
  readonly x: number
  readonly y: number | undefined
}

/** A line of a chart. */
export interface Series {
  /** Unique in its chart. */
  readonly id: string
  /** The name written at its end. */
  readonly label: string
  /** In the order of `x`, or along the curve where `x` is not its parameter. */
  readonly points: readonly Point[]
  /**
   * Which of the eight colours, from 0; by default its place among the series. A curve that sets it keeps its colour
   * when others are removed.
   */
  readonly colour?: number | undefined
  /** Which of the eight dash patterns, from 0; by default the one that goes with its colour. */
  readonly dash?: number | undefined
}

/** A point that is drawn as a dot at the cursor. */
export interface Dot {
  /** The series that it belongs to. */
  readonly id: string
  readonly x: number
  readonly y: number | undefined
}

/** A shaded interval of the x axis, such as the range of a position, or the time that a price spent in it. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly label?: string | undefined
}

/** A moment or a point worth a word: an alert, a break-even, a mean. */
export interface Mark {
  readonly x: number
  /** Without it the mark is a line over the whole height. */
  readonly y?: number | undefined
  readonly label: string
  /** An alert is drawn in the colour of losses, with a triangle; by default it is a note. */
  readonly tone?: 'note' | 'alert' | undefined
}
