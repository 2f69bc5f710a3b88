import { amount, loss, multiple } from '@ammeter/charts/format'
import type { Table } from '../../tables/table.js'
import type { Course } from '../curve/course.js'
import type { Market } from '../market.js'

/** The curve being made over the price, for a download: its loss, and the reserves of a deposit of 1. */
export const madeTable = (text: string, { points }: Course, { entryPrice, base, quote }: Market): Table => ({
  title: text,
  columns: [
    { label: 'Price ratio', format: multiple },
    { label: `Price of ${base}`, format: amount },
    { label: 'Loss against holding', format: loss },
    { label: `${base}, of a deposit of 1 ${quote}`, format: amount },
    { label: quote, format: amount },
  ],
  rows: points.flatMap(point => {
    if (point === undefined) return []
    const { ratio, x, y } = point
    return [[ratio, ratio * entryPrice, point.loss, x / entryPrice, y]]
  }),
})
