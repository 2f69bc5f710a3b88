import { FanChart, Histogram } from '@ammeter/charts'
import { shortPercent } from '@ammeter/charts/format'
import { useMemo, useState } from 'react'
import { useScreen } from '../../screen.js'
import { ChartPanel } from '../../shell/chart-panel.js'
import { endsTable, fanTable, LEVELS, quantilesOf, type Simulated } from './use-many-paths.js'

/** The chart of one curve's many paths, over time or at their ends, on a scale common to all curves. */
export const Fan = ({ curve, domain }: { readonly curve: Simulated; readonly domain: readonly [number, number] }) => {
  const { alone, settings } = useScreen()
  const [isEnds, setEnds] = useState(alone !== undefined && settings.embed.startsWith('ends-'))
  const { label, colour, result } = curve
  const fan = useMemo(
    () => [
      { x: 0, values: LEVELS.map(() => 0) },
      ...result.checkpoints.map(({ days, netVsHold }) => ({ x: days, values: quantilesOf(netVsHold) })),
    ],
    [result],
  )
  const bins = useMemo(() => result.histogram.map(({ from, to, paths }) => ({ from, to, count: paths })), [result])
  const aside = (
    <button type="button" className="quiet" aria-pressed={isEnds} onClick={() => setEnds(!isEnds)}>
      {isEnds ? 'Over time' : 'Ends'}
    </button>
  )
  return (
    <ChartPanel
      name={`${isEnds ? 'ends' : 'fan'}-${curve.id}`}
      title={isEnds ? `${label}, ends of paths` : `${label}, net vs holding`}
      height={230}
      aside={aside}
      table={() => (isEnds ? endsTable(curve) : fanTable(curve))}
      draw={frame =>
        isEnds ? (
          <Histogram {...frame} bins={bins} lossBelow={0} colour={2} xLabel="Net vs holding" yLabel="Paths" />
        ) : (
          <FanChart
            {...frame}
            levels={LEVELS}
            fan={fan}
            colour={colour}
            yDomain={domain}
            xScale="linear"
            xLabel="Days"
            yFormat={shortPercent}
          />
        )
      }
    />
  )
}
