import { scaleLinear, scaleLog } from '@visx/vendor/d3-scale'
import { ratioTicks } from './ratio-ticks.js'
import { textWidth } from './text-width.js'
import { timeTicks } from './time-ticks.js'

/** How an axis runs: `ratio` is a logarithmic one, symmetric about ×1; `time` is linear in milliseconds, labelled in UTC. */
export type ScaleKind = 'linear' | 'log' | 'ratio' | 'time'

/** The first and the last value of an axis. */
export type Domain = readonly [number, number]

/** A value that is written beside an axis. */
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

/** What an axis is made of. */
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

/** Far outside of any picture, and yet far from where drawing programs lose count. */
const FAR = 1e6

const isLog = (kind: ScaleKind) => kind === 'log' || kind === 'ratio'

const scaleOf = (kind: ScaleKind, domain: Domain, range: readonly [number, number]) =>
  (isLog(kind) ? scaleLog() : scaleLinear()).domain(domain).range(range)

/** Labels that would meet one already kept are left out: first come those nearest to the middle of a ratio axis. */
const withoutCollisions = (ticks: readonly Tick[], fontSize: number, [low, high]: readonly [number, number]) => {
  const extent = ({ at, label }: Tick) => {
    const half = textWidth(label, fontSize) / 2 + 4
    return [at - half, at + half] as const
  }
  const kept: Tick[] = []
  for (const tick of ticks) {
    const [from, to] = extent(tick)
    const meets = kept.some(other => {
      const [start, end] = extent(other)
      return from < end && start < to
    })
    if (!meets && tick.at >= low - 0.5 && tick.at <= high + 0.5) kept.push(tick)
  }
  return kept
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
  const [low, high] = domain
  const times = kind === 'time' ? timeTicks(domain, most) : undefined
  const values =
    kind === 'ratio'
      ? ratioTicks(Math.max(high, 1 / low), most).filter(
          value => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9),
        )
      : kind === 'log'
        ? logTicks(domain, most)
        : (times?.map(({ value }) => value) ?? scale.ticks(most))
  const write = format ?? fallback
  const all = values.flatMap((value, i): readonly Tick[] => {
    const pixel = at(value)
    const label = format === undefined ? (times?.[i]?.label ?? write(value)) : format(value)
    return pixel === undefined ? [] : [{ value, at: pixel, label }]
  })
  const order =
    kind === 'ratio' ? [...all].sort((a, b) => Math.abs(Math.log(a.value)) - Math.abs(Math.log(b.value))) : all
  const bounds = [Math.min(...range), Math.max(...range)] as const
  const ticks = fontSize === undefined ? all : withoutCollisions(order, fontSize, bounds)
  return { kind, domain, at, ticks: [...ticks].sort((a, b) => a.value - b.value), format: write }
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
