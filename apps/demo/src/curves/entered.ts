// Curves entered at the price ratio 1, and their course over price ratios.

import {
  type Answer,
  type Curve,
  type CurvePool,
  describeError,
  float64,
  holdingGrowth,
  holdValue,
  impermanentLoss,
  lossAgainst,
  poolOf,
  reflect,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Instance } from '../instances/instance.js'
import { type Against, againstIn } from './against.js'
import { isPool, type Listed } from './listed.js'
import { listedNamed } from './listed-named.js'
import type { Unit } from './unit.js'

/** The ends of the price ratios that charts show. */
export const RATIOS = { least: 0.1, most: 10 } as const

const STEPS = 500

/** Price ratios from ÷10 to ×10, evenly spaced on a logarithmic axis, ×1 among them. */
export const ratioGrid: readonly number[] = Array.from({ length: STEPS + 1 }, (_, i) =>
  i === STEPS / 2 ? 1 : RATIOS.least * (RATIOS.most / RATIOS.least) ** (i / STEPS),
)

/** A curve at a price ratio, for 1 of deposit. */
export interface Along {
  readonly ratio: number
  /** A fraction of holding: below 1, and below 0 if the position is worth more. */
  readonly loss: number
  readonly hold: number
  /** The amount of the base token, each worth 1 at entry, and of the quote token. */
  readonly base: number
  readonly quote: number
}

/** A curve that was entered at the price ratio 1, and its course over the grid: all in the unit of the screen. */
export interface Entered extends Course {
  /** The id of its instance. */
  readonly id: string
  readonly label: string
  readonly colour: number
  /** The name of the definition, or `f:` and a formula. */
  readonly name: string
}

/** A curve and its course, however many instances it has. */
export interface Course {
  readonly listed: Listed
  readonly parameters: Readonly<Record<string, number>>
  /** The curve in the unit of the screen: if prices are X per Y, with its tokens exchanged. */
  readonly curve: Curve<number>
  /** Liquidity of a deposit of 1. */
  readonly liquidity: number
  /** The value at entry of the tokens of liquidity 1, which is the base of holding, as in scenarios. */
  readonly basket: number
  /** The holding that it is compared with, in the unit of the screen. */
  readonly against: Against
  /** The price ratios at which it trades. */
  readonly trades: { readonly from: number; readonly to: number }
  /** Whether there are price ratios at which it does not trade. */
  readonly isBounded: boolean
  readonly along: readonly Along[]
}

/** A curve that dropped out. */
export interface Dropped {
  readonly id: string
  readonly label: string
  /** The price ratio at which it failed; none if its parameters were refused. */
  readonly ratio?: number
  readonly reason: string
}

/** The holding that a curve is compared with, at a price ratio: its value, and the fraction of it that is lost. */
const comparedAt = (
  { curve, basket, against }: Pick<Course, 'curve' | 'basket' | 'against'>,
  ratio: number,
): Answer<Pick<Along, 'loss' | 'hold'>> => {
  const loss = against === 'own' ? impermanentLoss(curve, 1, ratio) : lossAgainst(curve, 1, ratio, against)
  if (E.isLeft(loss)) return loss
  const hold =
    against === 'own'
      ? E.either.map(holdValue(curve, 1, ratio), value => value / basket)
      : holdingGrowth(float64, against, 1, ratio)
  return E.either.map(hold, value => ({ loss: loss.right, hold: value }))
}

/** The state of a deposit of 1 in a curve at a price ratio. */
export const alongAt = (
  course: Pick<Course, 'curve' | 'liquidity' | 'basket' | 'against'>,
  ratio: number,
): E.Either<string, Along> => {
  const { curve, liquidity } = course
  const compared = comparedAt(course, ratio)
  if (E.isLeft(compared)) return E.left(describeError(compared.left))
  const held = curve.reserves(ratio)
  if (E.isLeft(held)) return E.left(describeError(held.left))
  return E.right({
    ratio,
    ...compared.right,
    base: held.right.x * liquidity,
    quote: held.right.y * liquidity,
  })
}

/** The grid, with the ends of the range at which the curve trades: its line has corners there. */
const gridWith = (corners: readonly number[]): readonly number[] => {
  const inside = corners.filter(ratio => ratio > RATIOS.least && ratio < RATIOS.most && !ratioGrid.includes(ratio))
  return inside.length === 0 ? ratioGrid : [...ratioGrid, ...inside].sort((a, b) => a - b)
}

/** The failure of a course nearest to the entry. */
const nearest = (failures: readonly { readonly ratio: number; readonly reason: string }[]) =>
  [...failures].sort((a, b) => Math.abs(Math.log(a.ratio)) - Math.abs(Math.log(b.ratio)))[0]

/** A curve, or that of a pool when it opens at the price ratio 1. */
const curveAtEntry = ({ definition }: Listed, parameters: Readonly<Record<string, number>>) => {
  if (!isPool(definition)) return E.mapLeft(describeError)(definition(float64, parameters))
  const opened = E.either.chain(definition(float64, parameters), source => poolOf(source, { price: 1, deposit: 1 }))
  if (E.isLeft(opened)) return E.left(describeError(opened.left))
  const { curve } = opened.right as Partial<CurvePool<number>>
  return curve === undefined ? E.left('it has rules of its own in place of a curve') : E.right(curve)
}

/** A curve with prices in a unit. */
export const curveIn = (
  each: Listed,
  parameters: Readonly<Record<string, number>>,
  unit: Unit,
): E.Either<string, Curve<number>> =>
  E.either.chain(curveAtEntry(each, parameters), curve =>
    unit === 'y' ? E.right(curve) : E.mapLeft(describeError)(reflect(curve)),
  )

/** Why a curve has no course, and where it failed. */
type Failure = Pick<Dropped, 'ratio' | 'reason'>

/** A curve with parameters, entered at the price ratio 1, and its course. */
export const courseOf = (
  listed: Listed,
  parameters: Readonly<Record<string, number>>,
  unit: Unit,
  compared: Against = 'own',
): E.Either<Failure, Course> => {
  const made = curveIn(listed, parameters, unit)
  if (E.isLeft(made)) return E.left({ reason: made.left })
  const curve = made.right
  const value = curve.value(1)
  if (E.isLeft(value)) return E.left({ ratio: 1, reason: describeError(value.left) })
  const entry = holdValue(curve, 1, 1)
  if (E.isLeft(entry)) return E.left({ ratio: 1, reason: describeError(entry.left) })
  const [liquidity, basket, against] = [1 / value.right, entry.right, againstIn(compared, unit)]
  const { lower: from = 0, upper: to = Number.POSITIVE_INFINITY } = curve.prices

  const course = gridWith([from, to]).map(ratio => ({
    ratio,
    point: alongAt({ curve, liquidity, basket, against }, ratio),
  }))
  const failed = nearest(course.flatMap(({ ratio, point }) => (E.isLeft(point) ? [{ ratio, reason: point.left }] : [])))
  if (failed !== undefined) return E.left(failed)
  return E.right({
    listed,
    parameters,
    curve,
    liquidity,
    basket,
    against,
    trades: { from, to },
    isBounded: from > 0 || to < Number.POSITIVE_INFINITY,
    along: course.flatMap(({ point }) => (E.isRight(point) ? [point.right] : [])),
  })
}

const courseNamed = ({ curve, parameters }: Instance, unit: Unit, against: Against): E.Either<Failure, Course> => {
  const listed = listedNamed(curve) ?? E.left(`there is no curve ${curve}`)
  return E.isLeft(listed) ? E.left({ reason: listed.left }) : courseOf(listed.right, parameters, unit, against)
}

/** Keeps the last answers by key. */
const keeping = <A>(most: number) => {
  const kept = new Map<string, A>()
  return (key: string, make: () => A): A => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const made = make()
    kept.set(key, made)
    return made
  }
}

const keptCourses = keeping<E.Either<Failure, Course>>(256)
const keptEntered = keeping<E.Either<Dropped, Entered>>(512)

/** A curve entered at the ratio 1: the same object for the same curve and name, so that drawings of it can be kept. */
export const enter = (
  instance: Instance,
  label: string,
  unit: Unit,
  against: Against = 'own',
): E.Either<Dropped, Entered> => {
  const { id, look: colour, curve, parameters } = instance
  const course = JSON.stringify([unit, against, curve, parameters])
  return keptEntered(JSON.stringify([id, label, colour, course]), () =>
    E.bimap(
      (failure: Failure): Dropped => ({ id, label, ...failure }),
      (own: Course): Entered => ({ ...own, name: curve, id, label, colour }),
    )(keptCourses(course, () => courseNamed(instance, unit, against))),
  )
}
