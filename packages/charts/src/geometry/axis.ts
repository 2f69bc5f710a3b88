// The axes of charts: their kinds, their ticks, and the pixel of each value.

import { scaleLinear, scaleLog } from '@visx/vendor/d3-scale'
import { ratioTicks } from './ratio-ticks.js'
import { textWidth } from './text-width.js'
import { timeTicks } from './time-ticks.js'

/** How an axis runs: `ratio` is a logarithmic one, symmetric about ×1; `time` is linear in milliseconds, labelled in UTC. */
export type ScaleKind = 'linear' | 'log' | 'ratio' | 'time'

/** The first and the last value of an axis. */
export type Domain = readonly [number, number]

/** A value written beside an axis. */
export interface Tick {
  readonly value: number
  readonly at: number
  readonly label: string
}

/** An axis: from values to pixels. */
export interface Axis {
  readonly kind: ScaleKind
  readonly domain: Domain
  /** The pixel of a value; undefined where it has none. */
  readonly at: (value: number | undefined) => number | undefined
  readonly ticks: readonly Tick[]
  readonly format: (value: number) => string
}

/** The description of an axis. */
export interface AxisOptions {
  readonly kind: ScaleKind
  readonly domain: Domain
  readonly range: readonly [number, number]
  /** Room for one label along the axis, in pixels. */
  readonly room: number
  /** For the size of labels that must not meet: the size of type, or undefined where they are below each other. */
  readonly fontSize?: number | undefined
  readonly format?: ((value: number) => string) | undefined
  readonly fallback: (value: number) => string
}

/** Pixels are cut off here: far outside any picture, and well within the range of drawing programs. */
const FAR = 1e6

const isLog = (kind: ScaleKind) => kind === 'log' || kind === 'ratio'

const scaleOf = (kind: ScaleKind, domain: Domain, range: readonly [number, number]) =>
  (isLog(kind) ? scaleLog() : scaleLinear()).domain(domain).range(range)

/** Pixels between two labels. */
const GAP = 8

/** Whether any label touches the one before it. */
const isCrowded = (ticks: readonly Tick[], fontSize: number): boolean =>
  ticks.some(({ at, label }, i) => {
    const before = ticks[i - 1]
    if (before === undefined) return false
    return Math.abs(at - before.at) < (textWidth(label, fontSize) + textWidth(before.label, fontSize)) / 2 + GAP
  })

/** Every n-th tick, the anchor among them. */
const everyNth = (ticks: readonly Tick[], n: number, anchor: number) => ticks.filter((_, i) => (i - anchor) % n === 0)

/** The least number of labels that shows the scale of an axis. */
const TELLING = 2

/** The first set of ticks that shows the scale of the axis and whose labels do not touch. */
const telling = (
  ticksOf: (count: number) => readonly Tick[],
  counts: readonly number[],
  fontSize: number,
): readonly Tick[] | undefined => {
  for (const count of counts) {
    const ticks = ticksOf(count)
    if (ticks.length >= TELLING && !isCrowded(ticks, fontSize)) return ticks
  }
  return undefined
}

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, i) => i + 1)

/**
 * Ticks whose labels do not meet: as many as have room, and fewer where they are crowded. A set is left out as a whole, so
 * that those that stay are as far from each other as ever. Steps of the calendar can be too long for the axis: shorter
 * ones are taken then. Where every set is crowded, every second of a small one stays, or every third, …
 */
const roomy = (ticksOf: (count: number) => readonly Tick[], most: number, fontSize: number): readonly Tick[] => {
  const found =
    telling(ticksOf, upTo(most).toReversed(), fontSize) ??
    telling(
      ticksOf,
      upTo(most).map(more => most + more),
      fontSize,
    )
  if (found !== undefined) return found
  const smallest =
    upTo(most)
      .map(ticksOf)
      .find(ticks => ticks.length > 0) ?? []
  const anchor = Math.max(
    0,
    smallest.findIndex(({ value }) => value === 1),
  )
  const step = smallest.findIndex((_, i) => !isCrowded(everyNth(smallest, i + 1, anchor), fontSize)) + 1
  return everyNth(smallest, step, anchor)
}

/** An axis with as many ticks as have room. */
export const axisOf = ({ kind, domain, range, room, fontSize, format, fallback }: AxisOptions): Axis => {
  const scale = scaleOf(kind, domain, range)
  const most = Math.max(2, Math.floor(Math.abs(range[1] - range[0]) / room))
  const at = (value: number | undefined) => {
    if (value === undefined || !Number.isFinite(value) || (isLog(kind) && value <= 0)) return undefined
    const pixel = scale(value)
    return Number.isNaN(pixel) ? undefined : Math.min(FAR, Math.max(-FAR, pixel))
  }
  const write = format ?? fallback
  const bounds = [Math.min(...range) - 0.5, Math.max(...range) + 0.5] as const
  const ticksOf = (count: number): readonly Tick[] =>
    valuesOf(kind, domain, count, scale).flatMap(({ value, label }): readonly Tick[] => {
      const pixel = at(value)
      if (pixel === undefined || (fontSize !== undefined && (pixel < bounds[0] || pixel > bounds[1]))) return []
      return [{ value, at: pixel, label: format === undefined ? (label ?? write(value)) : format(value) }]
    })
  const ticks = fontSize === undefined ? ticksOf(most) : roomy(ticksOf, most, fontSize)
  return { kind, domain, at, ticks: [...ticks].sort((a, b) => a.value - b.value), format: write }
}

/** About so many values that an axis is labelled at, and what times are called. */
const valuesOf = (
  kind: ScaleKind,
  domain: Domain,
  count: number,
  scale: ReturnType<typeof scaleOf>,
): readonly { readonly value: number; readonly label?: string }[] => {
  const [low, high] = domain
  const bare = (values: readonly number[]) => values.map(value => ({ value }))
  switch (kind) {
    case 'ratio':
      return bare(
        ratioTicks(Math.max(high, 1 / low), count).filter(
          value => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9),
        ),
      )
    case 'log':
      return bare(logTicks(domain, count))
    case 'time':
      return timeTicks(domain, count)
    case 'linear':
      return bare(scale.ticks(count))
  }
}

/** Powers of ten, with their doubles and fives where there is room. */
const logTicks = ([low, high]: Domain, most: number): readonly number[] => {
  const first = Math.floor(Math.log10(low))
  const exponents = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, i) => first + i)
  const inside = (value: number) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)
  const dense = exponents.flatMap(e => [1, 2, 5].map(digit => Number(`${digit}e${e}`))).filter(inside)
  if (dense.length <= most) return dense
  const powers = exponents.map(e => Number(`1e${e}`)).filter(inside)
  const step = Math.ceil(powers.length / most)
  return powers.filter((_, i) => i % step === 0)
}
