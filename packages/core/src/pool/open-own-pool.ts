// Opens pools with rules of their own.

import { either as E } from 'fp-ts'
import { isWhole } from '../arithmetic/whole-units.js'
import { checkPositive, checkPrice, checkReserves, representable } from '../check.js'
import type { Answer } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import { Fault, guarded } from '../fault.js'
import { checkMemory, invalidValue } from './check-trade.js'
import type { Memory } from './fee-policy.js'
import { takenOf } from './liquidity.js'
import { type Way, wayOf } from './opening.js'
import { levelOf, type OwnRules, ownPoolAt } from './own-pool.js'
import type { Pool } from './pool.js'
import { readState } from './pool-state.js'
import type { Opening, PoolTerms } from './terms.js'

type AtPrice<N> = Extract<Opening<N>, { readonly price: N }>

/** A pool of a value at a price. */
const ofValue = <N>({ name, real, rules }: OwnRules<N>, price: N, value: N, time: number): Answer<Memory<N>> =>
  guarded(name, 'open', () => {
    const memory = rules.open({ price, value, time })
    const invalid = checkMemory(real, name, 'memory', memory)
    if (invalid !== undefined) throw new Fault(invalid)
    return memory
  })

/** What there is of a pool of a value of 1, times a number. */
const timesUnit = <N>({ name, real, rules }: OwnRules<N>, unit: Memory<N>, times: N): Answer<Memory<N>> =>
  guarded(name, 'scaled', () => rules.scaled(unit, amount => real.mul(amount, times)))

const withLiquidity = <N>(own: OwnRules<N>, unit: Memory<N>, liquidity: N): Answer<Memory<N>> => {
  const { name, real, rules } = own
  const invalid = checkPositive(real, 'liquidity', liquidity)
  if (invalid !== undefined) return E.left(invalid)
  if (rules.liquidity === undefined) {
    return E.left(
      invalidValue('opening', 'liquidity', `a deposit or amounts offered: ${name} has no units of liquidity`),
    )
  }
  const level = levelOf(own, unit)
  if (E.isLeft(level)) return level
  const times = representable(real, 'liquidity', real.div(liquidity, level.right))
  return E.isLeft(times) ? times : timesUnit(own, unit, times.right)
}

/** A pool at a price. */
const openAt = <N>(own: OwnRules<N>, way: Way, opening: AtPrice<N>, time: number): Answer<Pool<N>> => {
  const { name, real, rules } = own
  if (isWhole(real)) {
    return E.left(invalidValue('opening', way, `reserves, or state: ${name} opens at no price in whole units`))
  }
  const { price } = opening
  const refusal = checkPrice(real, price)
  if (refusal !== undefined) return E.left(refusal)
  if (way === 'deposit') {
    const { deposit } = opening as { readonly deposit: N }
    const invalid = checkPositive(real, 'deposit', deposit)
    if (invalid !== undefined) return E.left(invalid)
    return E.either.chain(ofValue(own, price, deposit, time), memory => ownPoolAt(own, memory, time))
  }
  const unit = ofValue(own, price, real.one, time)
  if (E.isLeft(unit)) return unit
  if (way === 'liquidity') {
    const { liquidity } = opening as { readonly liquidity: N }
    return E.either.chain(withLiquidity(own, unit.right, liquidity), memory => ownPoolAt(own, memory, time))
  }
  const { offered } = opening as { readonly offered: Reserves<N> }
  const held = guarded(name, 'reserves', () => rules.reserves(unit.right))
  if (E.isLeft(held)) return held
  const taken = takenOf(real, held.right, offered)
  if (E.isLeft(taken)) return taken
  const { times, left } = taken.right
  const pool = E.either.chain(timesUnit(own, unit.right, times), memory => ownPoolAt(own, memory, time))
  return E.either.map(pool, opened => Object.assign(opened, { taken: taken.right.taken, left }))
}

/** Opens a pool with rules of its own. */
export const openOwnPool = <N>(own: OwnRules<N>, terms: PoolTerms<N>): Answer<Pool<N>> => {
  const { name, real, rules } = own
  const way = wayOf(terms)
  if (E.isLeft(way)) return way
  const feeTerm = (['fee', 'feeFrom', 'fees', 'protocolFee'] as const).find(term => terms[term] !== undefined)
  if (feeTerm !== undefined) {
    return E.left(invalidValue(feeTerm, terms[feeTerm], `left out: ${name} has a fee of its own`))
  }
  const { time = 0 } = terms
  if (way.right === 'state') {
    const reopening = terms as Extract<PoolTerms<N>, { state: unknown }>
    return E.either.chain(readState(own, reopening), saved => ownPoolAt(own, saved.poolMemory, saved.time, true))
  }
  if (way.right !== 'reserves') return openAt(own, way.right, terms as AtPrice<N>, time)
  const { reserves } = terms as Extract<PoolTerms<N>, { reserves: unknown }>
  const { openWith } = rules
  if (openWith === undefined) {
    return E.left(
      invalidValue(
        'opening',
        'reserves',
        `${isWhole(real) ? '' : 'a price, or '}state: ${name} opens with no reserves`,
      ),
    )
  }
  const refusal = checkReserves(real, reserves)
  if (refusal !== undefined) return E.left(refusal)
  const memory = guarded(name, 'openWith', () => openWith({ reserves, time }))
  return E.isLeft(memory) ? memory : ownPoolAt(own, memory.right, time)
}
