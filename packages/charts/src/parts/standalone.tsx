import type { ReactNode } from 'react'
import { StandaloneContext } from './ink.js'

/**
 * Makes the charts in it pictures that stand alone, as `toSvg` draws them: with literal colours, a surface, a heading
 * and a caption, and without a cursor. For a page that saves its charts as files.
 *
 * @example
 * import { Standalone, ValueChart } from '@ammeter/charts'
 * import { createElement } from 'react'
 *
 * const chart = createElement(ValueChart, { title: 'Value', series: [], caption: 'Ammeter 1.0' })
 * createElement(Standalone, null, chart).props.children // => chart
 */
export const Standalone = ({ children }: { readonly children?: ReactNode }): ReactNode => (
  <StandaloneContext value={true}>{children}</StandaloneContext>
)
