// The hook for drawing bars with the pointer.

import { type PointerEvent, useRef } from 'react'
import { type BarLayout, pointAt } from './bar-layout.js'
import { type Drawing, rounded, withHeights } from './drawing.js'
import { type BarPoint, strokeOf } from './stroke.js'

/** Callbacks of a stroke. */
export interface StrokeEvents {
  readonly onDraw: (drawing: Drawing) => void
  readonly onBar: (bar: number) => void
  /**
   * Called when a stroke begins and when it ends; the scale should not change in between, or it would move under the
   * pointer.
   */
  readonly onStroke: (isDrawing: boolean) => void
}

/** Draws with the pointer: each bar that the pressed pointer crosses gets its height. */
export const useDrawnStroke = (drawing: Drawing, layout: BarLayout, { onDraw, onBar, onStroke }: StrokeEvents) => {
  const latest = useRef({ drawing, layout })
  latest.current = { drawing, layout }
  const last = useRef<BarPoint>(undefined)
  const box = useRef<DOMRect>(undefined)

  const draw = ({ clientX, clientY }: PointerEvent, from?: BarPoint) => {
    if (box.current === undefined) return
    const now = latest.current
    const { top } = now.layout
    const point = pointAt(now.layout, clientX - box.current.left, clientY - box.current.top)
    const stroke = strokeOf(from ?? point, point)
    last.current = point
    const next = withHeights(now.drawing, new Map([...stroke].map(([bar, height]) => [bar, rounded(height, top)])))
    latest.current = { ...now, drawing: next }
    onBar(point.bar)
    onDraw(next)
  }
  const end = () => {
    last.current = undefined
    onStroke(false)
  }
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      box.current = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
      onStroke(true)
      draw(event)
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (last.current !== undefined) draw(event, last.current)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
