// The chart of liquidity bars, drawn with the pointer or set by keys.

import { times } from '@ammeter/charts/format'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Market, priceText } from '../market.js'
import { Bar } from './bar.js'
import { BarAxes, NowLine } from './bar-axes.js'
import { afterKey } from './bar-keys.js'
import { barLayout, xOf, yOf } from './bar-layout.js'
import { type Drawing, edgesOf, topOf, withHeights } from './drawing.js'
import { useDrawnStroke } from './use-drawn-stroke.js'

const hasModifier = ({ altKey, ctrlKey, metaKey }: KeyboardEvent) => altKey || ctrlKey || metaKey

/** The depth of a bar compared with full range, in words. */
const depthText = (height: number, fullRange: number): string =>
  height === 0 ? 'no liquidity' : `${times(height / fullRange)} full range`

/** The properties of a chart of bars. */
export interface BarsChartProps {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly drawing: Drawing
  /** The height that full range of the same value would have everywhere. */
  readonly fullRange: number
  readonly market: Market
  /** Called with each new drawing; without it the bars cannot be changed. */
  readonly onDraw?: ((drawing: Drawing) => void) | undefined
}

/** Liquidity over the logarithm of the price as bars, which are drawn with the pointer and set by keys. */
export const BarsChart = ({ title, width, height, drawing, fullRange, market, onDraw }: BarsChartProps) => {
  const [active, setActive] = useState(Math.floor(drawing.heights.length / 2))
  const [isNamed, setNamed] = useState(false)
  const row = useRef<SVGGElement>(null)
  const { heights } = drawing
  const at = Math.min(active, heights.length - 1)
  const [heldTop, setHeldTop] = useState<number>()
  const top = heldTop ?? topOf(drawing)
  const layout = barLayout(width, height, heights.length, top)
  const stroke = useDrawnStroke(drawing, layout, {
    onDraw: drawn => onDraw?.(drawn),
    onBar: setActive,
    onStroke: isDrawing => setHeldTop(isDrawing ? top : undefined),
  })

  const onKeyDown = (event: KeyboardEvent, bar: number) => {
    const of = { bar, height: heights[bar] ?? 0, count: heights.length, top }
    const move = hasModifier(event) ? undefined : afterKey(event, of)
    if (move === undefined) return
    event.preventDefault()
    if ('height' in move) onDraw?.(withHeights(drawing, new Map([[bar, move.height]])))
    else {
      setActive(move.bar)
      row.current?.querySelector<SVGElement>(`[data-bar="${move.bar}"]`)?.focus()
    }
  }
  const enter = (bar: number) => {
    setActive(bar)
    setNamed(true)
  }
  const span = (bar: number) => edgesOf(drawing, bar).map(edge => priceText(edge, market))
  const { plotTop, bottom, barWidth } = layout
  const middle = xOf(layout, at) + barWidth / 2
  const isSlim = barWidth <= 9
  return (
    <svg
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      className={onDraw ? 'bars drawable' : 'bars'}
      role={onDraw ? 'group' : 'img'}
      aria-label={title}
    >
      <svg {...{ width, height }} aria-hidden="true">
        <BarAxes drawing={drawing} layout={layout} market={market} />
        {heights.map((each, bar) => (
          <Bar
            key={bar}
            x={xOf(layout, bar)}
            y={yOf(layout, each)}
            width={barWidth}
            bottom={bottom}
            isAt={isNamed && bar === at}
            hasHandle={onDraw !== undefined && !isSlim}
          />
        ))}
        <NowLine drawing={drawing} layout={layout} market={market} />
        {onDraw && isNamed ? (
          <text
            className="bar-name"
            x={Math.min(width - 110, Math.max(124, middle))}
            y={Math.max(plotTop + 10, yOf(layout, heights[at] ?? 0) - 9)}
            textAnchor="middle"
          >
            {span(at).join(' – ')}: {depthText(heights[at] ?? 0, fullRange)}
          </text>
        ) : null}
      </svg>
      {onDraw ? (
        <g ref={row}>
          {heights.map((each, bar) => (
            <rect
              key={bar}
              data-bar={bar}
              role="slider"
              tabIndex={bar === at ? 0 : -1}
              aria-orientation="vertical"
              aria-label={`Liquidity from ${span(bar).join(' to ')}`}
              aria-valuemin={0}
              aria-valuemax={top}
              aria-valuenow={each}
              aria-valuetext={`${each}, ${depthText(each, fullRange)}`}
              x={xOf(layout, bar)}
              y={plotTop - 8}
              width={barWidth}
              height={bottom - plotTop + 8}
              onKeyDown={event => onKeyDown(event, bar)}
              onFocus={() => enter(bar)}
              onBlur={() => setNamed(false)}
              onPointerEnter={() => enter(bar)}
              {...stroke}
            />
          ))}
        </g>
      ) : null}
    </svg>
  )
}
