import { type ReactNode, useContext } from 'react'
import type { ChartSize } from '../chart-props.js'
import { Caption, captionHeight, captionLines } from './caption.js'
import { inkOf, StandaloneContext } from './ink.js'
import { pictureSize } from './layout.js'

/** How high the heading of a picture that stands alone is, above what it shows. */
export const HEADING = 30

const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

/** What a picture takes. */
export interface PictureProps extends ChartSize {
  /** What it shows, in a few words. */
  readonly title: string
  /** What can be seen in it, for those who do not see it. */
  readonly description?: string | undefined
  /** Of its texts, in pixels; by default 12. */
  readonly fontSize?: number | undefined
  /** Whether something in it is moved: it is a group then, and else an image. */
  readonly isMoved?: boolean | undefined
  /** SVG, in pixels of the picture. */
  readonly children?: ReactNode
}

/**
 * The frame of every chart, for one of your own: its name, and where it stands alone a surface, a heading and a caption. What is
 * drawn in it begins 30 pixels lower then, and as much of its height is gone.
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
