import type { ReactNode } from 'react'
import { StandaloneContext } from './ink.js'

/**
 * Makes the charts in it pictures that stand alone, as `toSvg` draws them: with literal colours, a surface, a heading and a
 * caption, and nothing to move. For a page that saves what it shows.
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
