// The hook for the charts of a replayed path.

import type { AlignedChart, ChartProps } from '@ammeter/charts'
import { amount, dollars, shortPercent, signedPercent, times } from '@ammeter/charts/format'
import { useMemo } from 'react'
import type { Replayed } from '../../replay/job.js'
import { useScreen } from '../../screen.js'
import { seriesTable } from '../../tables/series-table.js'
import type { Table } from '../../tables/table.js'
import { useAgainst } from '../against-choice.js'
import { depthAxis, onDepthAxis } from '../depth-axis.js'
import { accountOf, depthLines, netLines, priceLine, sideLines, worstAlerts, worthLines } from './replay-lines.js'

const signed = (value: number | undefined) => signedPercent(value)
const money = (value: number | undefined) => dollars(value)

/** The names of alerts on a chart. */
const MARKS: Readonly<Record<string, string>> = {
  il: 'worst loss',
  'out-of-range': 'furthest out of range',
  'net-below-zero': 'worst net',
  depeg: 'worst depeg',
}

/** A chart over the time of the path. */
export interface PathChart extends AlignedChart {
  readonly name: string
  readonly title: string
  readonly height: number
  readonly marks?: ChartProps['marks']
  readonly emptyText?: string
  readonly table: () => Table
}

const timeColumn = (isFile: boolean) => ({
  label: isFile ? 'Time' : 'Day',
  format: (x: number | undefined) => (isFile ? new Date(x ?? 0).toISOString() : amount(x)),
})

/**
 * The charts of a path, and the times in range of the curve that the sentence is about: the same objects while only the
 * cursor moves.
 *
 * @param moments The times of the path as they are shown.
 * @param shownTime Converts a time to the one shown.
 */
export const usePathCharts = (
  replayed: Replayed | undefined,
  moments: readonly number[],
  shownTime: (time: number) => number,
) => {
  const { entered, focus, axis } = useScreen()
  const { against, isOwn } = useAgainst()
  const isFile = replayed?.format !== undefined
  const account = accountOf(replayed, focus?.entered.id)
  const title = focus?.entered.label ?? ''
  const nets = useMemo(() => netLines(entered, replayed, moments), [entered, replayed, moments])
  const worth = useMemo(() => (account === undefined ? [] : worthLines(account, moments)), [account, moments])
  const sides = useMemo(() => (account === undefined ? [] : sideLines(account, moments)), [account, moments])
  const prices = useMemo(() => (replayed === undefined ? [] : [priceLine(replayed, moments)]), [replayed, moments])
  const depths = useMemo(() => depthLines(entered, replayed, moments), [entered, replayed, moments])
  const drawnDepths = useMemo(
    () => depths.map(line => ({ ...line, points: line.points.map(({ x, y }) => ({ x, y: onDepthAxis(y) })) })),
    [depths],
  )
  const isBounded = focus?.entered.isBounded ?? false
  const bands = useMemo(
    () =>
      account === undefined || !isBounded
        ? undefined
        : account.inRange.map(([from, to]) => ({ from: shownTime(from), to: shownTime(to) })),
    [account, isBounded, shownTime],
  )
  const marks = useMemo(
    () =>
      account &&
      worstAlerts(account.alerts).map(({ worst, kind }) => ({
        x: shownTime(worst.time),
        label: MARKS[kind] ?? `worst ${kind}`,
        tone: 'alert' as const,
      })),
    [account, shownTime],
  )
  // The same list while only the cursor moves.
  const charts = useMemo((): readonly PathChart[] => {
    const time = timeColumn(isFile)
    return [
      {
        ...{ name: 'replay', title: `Net against ${against}, over time` },
        ...{ height: 380, series: nets, marks, yFormat: shortPercent },
        yLabel: isBounded ? `Net vs ${against}; shaded: ${title} in range` : `Net vs ${against}`,
        table: () => seriesTable(`Net against ${against}`, time, nets, signed),
      },
      {
        ...{ name: 'replay-value', title: `${title}: value against ${against}` },
        ...{ height: 250, series: worth, yFormat: dollars },
        yLabel: isBounded ? 'Value; shaded: in range' : 'Value',
        table: () => seriesTable('Value', time, worth, money),
      },
      {
        ...{
          name: 'replay-fees',
          title: `${title}: fees against ${isOwn ? 'impermanent loss' : 'the loss'}`,
          height: 250,
          series: sides,
          yFormat: dollars,
        },
        yLabel: 'Since entry',
        table: () => seriesTable('Fees and loss', time, sides, money),
      },
      {
        ...{ name: 'price', title: 'Price', height: 250, series: prices },
        yLabel: isFile
          ? `${axis.quoteName} per ${axis.baseName}`
          : `Price of ${axis.baseName}, divided by that at entry`,
        table: () => seriesTable('Price', time, prices, amount),
      },
      {
        ...{ name: 'replay-depth', title: 'Depth at the price', height: 250, series: drawnDepths, ...depthAxis },
        emptyText: 'These curves move along the path: none has a depth of its own.',
        table: () => seriesTable('Depth', time, depths, times),
      },
    ]
  }, [nets, worth, sides, prices, depths, drawnDepths, marks, title, isBounded, axis, isFile, against, isOwn])
  return { charts, bands }
}
