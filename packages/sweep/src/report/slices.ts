// Pictures of a space: the best score at each value of one axis, and at each pair of values of two.

import type { AxisValue } from '../space/axis.js'
import type { Candidate, Space, SpacePart } from '../space/space.js'
import type { Direction, Ranked } from './ranked.js'

/** The best candidate with a value of an axis. */
export interface ProfilePoint {
  readonly value: AxisValue
  readonly best: Ranked
}

/** The best score at each value of an axis, whatever the others. */
export interface Profile {
  readonly part: number
  readonly axis: string
  readonly isLog: boolean
  readonly points: readonly ProfilePoint[]
}

/** The best candidate with a value on each of two axes. */
export interface HeatCell {
  readonly x: AxisValue
  readonly y: AxisValue
  readonly best: Ranked
}

/** The best score at each pair of values of the first two axes of a part. */
export interface HeatMap {
  readonly part: number
  readonly axes: readonly [string, string]
  readonly isLog: readonly [boolean, boolean]
  readonly cells: readonly HeatCell[]
}

/** The most values of an axis in a profile, and on each side of a heat map: of more, neighbours are taken together. */
const MOST = { profile: 200, side: 60 } as const

/** The number of a value among the places that a picture has for those of an axis. */
type PlaceOf = (candidate: Candidate, point: Float64Array | undefined) => number

/** Where the values of an axis go in a picture with so many places. */
const placing = ({ axes, start, size }: SpacePart, axis: number, most: number): PlaceOf => {
  const sizes = axes.map(each => each.size ?? 1)
  const own = axes[axis]?.size
  const places = Math.min(most, own ?? most)
  const stride = sizes.slice(axis + 1).reduce((product, each) => product * each, 1)
  return ({ index }, point) => {
    if (point !== undefined) return Math.min(places - 1, Math.floor((point[axis] ?? 0) * places))
    const level = Math.floor((index - start) / stride) % (own ?? size)
    return own === undefined || own <= most ? level : Math.floor((level * places) / own)
  }
}

/** The best of some candidates by the first objective, place by place. */
class BestByPlace {
  readonly #best = new Map<number, Ranked>()
  readonly #direction: Direction

  constructor(direction: Direction) {
    this.#direction = direction
  }

  add(place: number, ranked: Ranked): void {
    const before = this.#best.get(place)?.scores[0]
    if (before === undefined || (ranked.scores[0] as number) * this.#direction > before * this.#direction) {
      this.#best.set(place, ranked)
    }
  }

  entries(): readonly (readonly [number, Ranked])[] {
    return [...this.#best].sort(([a], [b]) => a - b)
  }
}

const numberAt = (space: Space, { index }: Ranked, axis: number): AxisValue => space.at(index).values[axis] as AxisValue

/** Collects the profiles and the heat map of one part of a space. */
export class Slices {
  readonly #space: Space
  readonly #part: number
  readonly #profiles: readonly { readonly place: PlaceOf; readonly best: BestByPlace }[]
  readonly #map: { readonly x: PlaceOf; readonly y: PlaceOf; readonly best: BestByPlace } | undefined

  constructor(space: Space, part: number, direction: Direction) {
    this.#space = space
    this.#part = part
    const of = space.parts[part] as SpacePart
    this.#profiles = of.axes.map((_, axis) => ({
      place: placing(of, axis, MOST.profile),
      best: new BestByPlace(direction),
    }))
    this.#map =
      of.axes.length < 2
        ? undefined
        : { x: placing(of, 0, MOST.side), y: placing(of, 1, MOST.side), best: new BestByPlace(direction) }
  }

  /** Takes a candidate that was not refused. */
  add(ranked: Ranked): void {
    const candidate = { index: ranked.index, part: this.#part, values: [] }
    const point = this.#space.pointAt(ranked.index)
    for (const { place, best } of this.#profiles) best.add(place(candidate, point), ranked)
    if (this.#map === undefined) return
    const { x, y, best } = this.#map
    best.add(x(candidate, point) * MOST.side + y(candidate, point), ranked)
  }

  profiles(): readonly Profile[] {
    const { axes } = this.#space.parts[this.#part] as SpacePart
    return this.#profiles.map(({ best }, axis) => ({
      part: this.#part,
      axis: axes[axis]?.name ?? '',
      isLog: axes[axis]?.isLog ?? false,
      points: best.entries().map(([, ranked]) => ({ value: numberAt(this.#space, ranked, axis), best: ranked })),
    }))
  }

  heatMap(): HeatMap | undefined {
    if (this.#map === undefined) return undefined
    const [x, y] = (this.#space.parts[this.#part] as SpacePart).axes
    return {
      part: this.#part,
      axes: [x?.name ?? '', y?.name ?? ''],
      isLog: [x?.isLog ?? false, y?.isLog ?? false],
      cells: this.#map.best.entries().map(([, best]) => ({
        x: numberAt(this.#space, best, 0),
        y: numberAt(this.#space, best, 1),
        best,
      })),
    }
  }
}
