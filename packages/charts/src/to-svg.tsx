// Charts as SVG text.

import { cloneElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ChartSize } from './chart-props.js'
import { Standalone } from './parts/standalone.js'

/** The size and the theme of a picture; what is left out stays as the chart has it. */
export type ToSvgOptions = ChartSize

/** Characters that no XML document may hold: control characters and lone surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const given = (options: ToSvgOptions): ToSvgOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))

/**
 * A chart as SVG text: a document of its own, with literal colours, a surface and a heading. The same chart is the same
 * text, byte by byte.
 *
 * @param chart One of the charts, as an element.
 * @example
 * import { ValueChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const series = [{ id: 'a', label: 'R & D', points: [{ x: 0.5, y: 7 }, { x: 2, y: 14 }] }]
 * const svg = toSvg(createElement(ValueChart, { title: 'Value', series }), { width: 390, height: 260, theme: 'dark' })
 * svg.startsWith('<?xml') && svg.includes('R &amp; D') && svg.includes('#11151A') // => true
 */
export const toSvg = (chart: ReactElement<ChartSize>, options: ToSvgOptions = {}): string => {
  const picture = renderToStaticMarkup(<Standalone>{cloneElement(chart, given(options))}</Standalone>)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${picture.replace(FORBIDDEN, '\ufffd')}\n`
}
