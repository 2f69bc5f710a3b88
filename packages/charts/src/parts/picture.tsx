// The SVG of a chart with its accessible name and, if it stands alone, a heading and a caption.

import { type ReactNode, useContext } from 'react'
import type { ChartSize } from '../chart-props.js'
import { Caption, captionHeight, captionLines } from './caption.js'
import { inkOf, StandaloneContext } from './ink.js'
import { pictureSize } from './layout.js'

/** The height of the heading of a picture that stands alone. */
export const HEADING = 30

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

/** The properties of a picture. */
export interface PictureProps extends ChartSize {
  /** What it shows, in a few words. */
  readonly title: string
  /** What the picture shows, for people who cannot see it. */
  readonly description?: string | undefined
  /** The size of its texts, in pixels; by default 12. */
  readonly fontSize?: number | undefined
  /** Whether something in it can be moved: it is then a group, otherwise an image. */
  readonly isMoved?: boolean | undefined
  /** SVG, in pixels of the picture. */
  readonly children?: ReactNode
}

/**
 * The frame of every chart, for charts of your own: a name and, if the picture stands alone, a surface, a heading and a
 * caption. The drawing then begins 30 pixels lower and is 30 pixels less high.
 *
 * @example
 * import { Picture } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const dot = createElement('circle', { cx: 80, cy: 80, r: 9 })
 * const svg = toSvg(createElement(Picture, { title: 'A dot', caption: 'Ammeter 1.0' }, dot), { width: 160, height: 120 })
 * svg.includes('A dot') && svg.includes('Ammeter 1.0') // => true
 */
export const Picture = ({
  title,
  description,
  caption,
  theme = 'light',
  fontSize = 12,
  isMoved = false,
  children,
  ...size
}: PictureProps): ReactNode => {
  const isStandalone = useContext(StandaloneContext)
  const { width, height } = pictureSize(size.width, size.height)
  const ink = inkOf(theme, isStandalone)
  const lines = isStandalone && caption !== undefined ? captionLines(caption, width) : []
  const wholeHeight = height + captionHeight(lines)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={wholeHeight}
      viewBox={`0 0 ${width} ${wholeHeight}`}
      role={isMoved ? 'group' : 'img'}
      aria-label={title}
      aria-description={description}
      fontFamily={FONT}
      fontSize={fontSize}
      style={{ fontVariantNumeric: 'tabular-nums', display: 'block' }}
    >
      {isMoved ? null : <title>{title}</title>}
      {description === undefined ? null : <desc>{description}</desc>}
      {isStandalone ? (
        <>
          <rect width={width} height={wholeHeight} fill={ink.surface} />
          <text x={8} y={24} fill={ink.text} fontSize={15} fontWeight={600}>
            {title}
          </text>
          {lines.length === 0 ? null : <Caption lines={lines} top={height} ink={ink} />}
        </>
      ) : null}
      {children}
    </svg>
  )
}
