// Figures of a position beside its loss: depth, holdings and the net after fees.

import { type Answer, type Curve, holdingGrowth, holdValue, liquidityDensity, lvrRate } from '@ammeter/core'
import type { FeesBy } from '@ammeter/simulation'
import { either as E, function as F } from 'fp-ts'
import type { Entered, EnteredCurve, LossAtRatio } from './entered.js'

/** The figures asked for beside the loss. */
export interface PositionAsked<N> {
  /** The deposit in Y at entry, for its value and the tokens that it holds. */
  readonly deposit: N | undefined
  /** Fees of some days, as a fraction of the mean of its value at entry and then, or of four times its depth on the way: what is left of them. */
  readonly earned: { readonly fees: N; readonly days: N; readonly feesBy: FeesBy } | undefined
}

/** Figures by their names in JSON and CSV, in this order. */
export type PositionFigures<N> = Readonly<Record<string, N | undefined>>

/** The meaning of the figures, for programs that read the JSON. */
export const FIGURE_CONVENTIONS: Readonly<Record<string, string>> = {
  value: 'of the position, in Y, fees left out',
  hold: 'of what it is compared with, in Y',
  x: 'tokens of X that the position holds',
  y: 'tokens of Y that it holds',
  depth: 'liquidity, as a multiple of that of a constant product with the same deposit; none where reserves jump',
  fees: 'fraction of the mean of the value at entry and then',
  lossOfMean: 'loss against holding, as a fraction of that mean',
  breakEvenDay: 'day on which fees have made up for the loss; none where they never do',
  net: '(value + fees) ÷ hold − 1',
}

/** The growth since entry of the holding that the position is compared with. */
const growthAt = <N>({ curve, entry, against }: EnteredCurve<N>, price: N): Answer<N> => {
  const { real } = curve
  if (against !== undefined) return holdingGrowth(real, against.holding, entry, price)
  return E.either.chain(holdValue(curve, entry, entry), before =>
    E.either.map(holdValue(curve, entry, price), now => real.div(now, before)),
  )
}

/** The liquidity of a position at a price, as a multiple of that of a constant product; none if reserves jump. */
export const depthAt = <N>(curve: Curve<N>, entry: N, price: N): N | undefined => {
  const { real } = curve
  const density = liquidityDensity(curve, price)
  const value = curve.value(entry)
  if (E.isLeft(density) || E.isLeft(value)) return undefined
  return real.mul(density.right, real.div(real.mul(real.of(2), real.sqrt(entry)), value.right))
}

/**
 * The value of a deposit, and the tokens that it holds. `unit` is the amount of Y that equals one of the curve's quote
 * token.
 */
const heldAt = <N>(
  { curve, entry }: EnteredCurve<N>,
  [price, unit]: readonly [price: N, unit: N],
  [deposit, growth, loss]: readonly [deposit: N, growth: N, loss: N],
): Answer<PositionFigures<N>> => {
  const { real } = curve
  const { mul, div, sub, one } = real
  return F.pipe(
    E.Do,
    E.bind('atEntry', () => curve.value(entry)),
    E.bind('held', () => curve.reserves(price)),
    E.map(({ atEntry, held }) => {
      const liquidity = div(deposit, atEntry)
      const hold = mul(deposit, growth)
      return {
        value: mul(hold, sub(one, loss)),
        hold,
        x: div(mul(held.x, liquidity), unit),
        y: mul(held.y, liquidity),
        depth: depthAt(curve, entry, price),
      }
    }),
  )
}

/**
 * The value in full range that would earn the same fees as a deposit of 1, with fees by depth: four times the mean
 * depth while the price moves straight in its logarithm, `(y₁ − y₀)/ln(p₁/p₀)`, or four times the depth if it stays.
 */
const earningByDepth = <N>({ curve, entry }: EnteredCurve<N>, price: N): Answer<N> => {
  const { real } = curve
  const { mul, div, sub } = real
  return F.pipe(
    E.Do,
    E.bind('worth', () => curve.value(entry)),
    E.bind('before', () => curve.reserves(entry)),
    E.bind('now', () => curve.reserves(price)),
    E.bind('depth', ({ before, now }) => {
      const way = real.ln(div(price, entry))
      // The loss to arbitrage at a variance of 1 is half of the depth.
      if (real.isZero(way)) return E.either.map(lvrRate(curve, price, real.one), rate => mul(real.of(2), rate))
      return E.right(div(sub(now.y, before.y), way))
    }),
    E.map(({ worth, depth }) => div(mul(real.of(4), depth), worth)),
  )
}

/** The fees left after the loss. */
const netOf = <N>(
  { curve: { real } }: EnteredCurve<N>,
  { fees: ofMarket, days }: { readonly fees: N; readonly days: N },
  [growth, loss]: readonly [growth: N, loss: N],
  earning?: N,
): PositionFigures<N> => {
  const { mul, div, sub, add, one, zero } = real
  const mean = div(add(one, mul(growth, sub(one, loss))), real.of(2))
  const fees = earning === undefined ? ofMarket : div(mul(ofMarket, earning), mean)
  const lossOfMean = div(mul(growth, loss), mean)
  const isLost = real.compare(lossOfMean, zero) > 0
  const day = !isLost ? zero : real.isZero(fees) ? undefined : div(mul(lossOfMean, days), fees)
  return { fees, lossOfMean, breakEvenDay: day, net: sub(div(mul(fees, mean), growth), loss) }
}

/** The message for a pool with rules of its own, which has no curve for other figures. */
const WITH_CURVE = 'one with a trading function: --deposit and --volume ask it for more than its loss'

/** The figures asked for beside the loss. */
export const figuresAt = <N>(
  entered: Entered<N>,
  entryPrice: N,
  { ratio, impermanentLoss, lossAgainst }: LossAtRatio<N>,
  { deposit, earned }: PositionAsked<N>,
): Answer<PositionFigures<N>> => {
  if (deposit === undefined && earned === undefined) return E.right({})
  if (!('curve' in entered)) {
    const given = entered.choice.definition.name
    return E.left({ _tag: 'InvalidChoice', choice: 'curve', given, allowed: WITH_CURVE })
  }
  const { mul, div } = entered.real
  const [price, unit] = [mul(entered.entry, ratio), div(entryPrice, entered.entry)]
  const loss = lossAgainst ?? impermanentLoss
  return E.either.chain(growthAt(entered, price), growth => {
    const earning = earned?.feesBy === 'depth' ? earningByDepth(entered, price) : E.right(undefined)
    return E.either.chain(earning, each => {
      const net = earned === undefined ? {} : netOf(entered, earned, [growth, loss], each)
      if (deposit === undefined) return E.right(net)
      return E.either.map(heldAt(entered, [price, unit], [deposit, growth, loss]), held => ({ ...held, ...net }))
    })
  })
}
