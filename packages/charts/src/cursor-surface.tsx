// The invisible slider over a chart that moves its cursor.

import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { type CursorTrack, cursorAfterKey, cursorAtShare } from './cursor-keys.js'

/** A slider over the area of a chart. */
export interface CursorSurfaceProps extends CursorTrack {
  /** The area, in the units of the SVG that it is in. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly value: number
  /** The name of the slider, for screen readers. */
  readonly label: string
  /** The value in words, for screen readers. */
  readonly valueText: string
  /** Called with the value that was clicked, or reached by key. */
  readonly onCursor: (value: number) => void
  /** Called with the value under the pointer, and with `undefined` when it leaves. */
  readonly onPreview?: ((value: number | undefined) => void) | undefined
}

const hasModifier = ({ altKey, ctrlKey, metaKey }: KeyboardEvent) => altKey || ctrlKey || metaKey

/**
 * An invisible area that makes any chart a slider: the pointer previews, a click sets, and keys step as
 * {@link cursorAfterKey} says.
 *
 * @example
 * import { CursorSurface } from '@ammeter/charts'
 * import { createElement } from 'react'
 *
 * const surface = createElement(CursorSurface, {
 *   ...{ x: 0, y: 0, width: 300, height: 200, min: 0.1, max: 10, isLog: true, entry: 1, value: 2 },
 *   ...{ label: 'Price ratio', valueText: '×2', onCursor: () => {} },
 * })
 * surface.props.valueText // => '×2'
 */
export const CursorSurface = (props: CursorSurfaceProps): ReactNode => {
  const { x, y, width, height, value, min, max, label, valueText, onCursor, onPreview } = props

  const under = ({ clientX, currentTarget }: PointerEvent<SVGRectElement>) => {
    const box = currentTarget.getBoundingClientRect()
    return cursorAtShare(box.width > 0 ? (clientX - box.left) / box.width : 0, props)
  }
  const onKeyDown = (event: KeyboardEvent<SVGRectElement>) => {
    const next = hasModifier(event) ? undefined : cursorAfterKey(event, value, props)
    if (next === undefined) return
    event.preventDefault()
    onCursor(next)
  }

  return (
    <rect
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      x={x}
      y={y}
      width={width}
      height={height}
      fill="transparent"
      style={{ cursor: 'crosshair', touchAction: 'pan-y' }}
      onKeyDown={onKeyDown}
      onPointerMove={event => onPreview?.(under(event))}
      onPointerUp={event => {
        if (event.button === 0) onCursor(under(event))
      }}
      onPointerLeave={() => onPreview?.(undefined)}
      onPointerCancel={() => onPreview?.(undefined)}
    />
  )
}
