// Marks on a chart: alerts and notes.

import type { ReactNode } from 'react'
import { textWidth } from '../geometry/text-width.js'
import type { Mark } from '../series.js'
import type { Frame } from './frame.js'

/** A mark with its place. */
interface Placed {
  readonly mark: Mark
  readonly x: number
  readonly y: number | undefined
}

/** A mark's text, on the side where it has room. */
interface Word {
  readonly left: number
  readonly right: number
  readonly top: number
}

const ROWS = [0, 1, 2]

const wordOf = ({ mark, x, y }: Placed, row: number, { plot, fontSize }: Frame): Word => {
  const wide = textWidth(mark.label, fontSize)
  const isRight = x + 8 + wide <= plot.right
  const left = Math.max(plot.left + 2, isRight ? x + 6 : x - 6 - wide)
  const top = y === undefined ? plot.top + fontSize : Math.max(plot.top + fontSize, y - 9)
  return { left, right: left + wide, top: top + row * fontSize * 1.3 }
}

const meet = (one: Word, other: Word, { fontSize }: Frame) =>
  one.left < other.right + 4 && other.left < one.right + 4 && Math.abs(one.top - other.top) < fontSize * 1.1

/**
 * The texts of marks. One that would touch another goes a row down; one that has no room is left out and stays as a
 * title.
 */
const written = (placed: readonly Placed[], frame: Frame): readonly (Word | undefined)[] => {
  const words: (Word | undefined)[] = []
  for (const each of placed) {
    const rows = ROWS.map(row => wordOf(each, row, frame))
    words.push(rows.find(word => !words.some(other => other !== undefined && meet(word, other, frame))))
  }
  return words
}

/** Alerts and notes: a ring on a point, or a thin line over the whole height, with a triangle if it is an alert. */
export const Marks = ({ frame, marks }: { readonly frame: Frame; readonly marks: readonly Mark[] }): ReactNode => {
  const { plot, x, y, ink } = frame
  const placed = marks.flatMap((mark): readonly Placed[] => {
    const at = x.at(mark.x)
    const isInside = at !== undefined && at >= plot.left - 0.5 && at <= plot.right + 0.5
    return isInside ? [{ mark, x: at, y: y.at(mark.y) }] : []
  })
  const colourOf = ({ tone }: Mark) => (tone === 'alert' ? ink.negative : ink.quiet)
  const words = written(placed, frame)
  return (
    <>
      {placed.map(({ mark, x: left, y: top }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other identity, and no state
        <g key={i} stroke={colourOf(mark)}>
          <title>{mark.label}</title>
          {top === undefined ? (
            <path d={`M${left.toFixed(1)},${plot.top}V${plot.bottom}`} strokeDasharray="2 3" fill="none" />
          ) : (
            <circle cx={left} cy={top} r={4.5} fill={ink.surface} strokeWidth={2} />
          )}
          {mark.tone === 'alert' && top === undefined ? (
            <path d={`M${left.toFixed(1)},${plot.bottom - 9}l5,9h-10z`} fill={colourOf(mark)} stroke="none" />
          ) : null}
        </g>
      ))}
      <g stroke={ink.surface} strokeWidth={3} strokeLinejoin="round" paintOrder="stroke">
        {placed.map(({ mark }, i) => {
          const word = words[i]
          return word === undefined ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other identity, and no state
            <text key={i} x={word.left} y={word.top} fill={colourOf(mark)}>
              {mark.label}
            </text>
          )
        })}
      </g>
    </>
  )
}
