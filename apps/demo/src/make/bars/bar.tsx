import { memo } from 'react'

const GAP = 2
const HANDLE = { width: 18, height: 7 }

/** One bar, with a handle if it can be drawn; rendered again only when it changes. */
export const Bar = memo(
  ({
    x,
    y,
    width,
    bottom,
    isAt,
    hasHandle,
  }: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly bottom: number
    readonly isAt: boolean
    readonly hasHandle: boolean
  }) => {
    const handle = Math.min(HANDLE.width, width * 0.6)
    return (
      <g className={isAt ? 'bar at' : 'bar'}>
        <rect x={x + GAP / 2} y={y} width={Math.max(1, width - GAP)} height={Math.max(0, bottom - y)} rx={2} />
        {hasHandle ? (
          <rect
            className="handle"
            x={x + (width - handle) / 2}
            y={y - HANDLE.height / 2}
            width={handle}
            height={HANDLE.height}
            rx={HANDLE.height / 2}
          />
        ) : null}
      </g>
    )
  },
)
