import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { putIn, takeOut } from '../position/change-position.js'
import { isEmpty, principalValue } from '../position/position.js'
import { recentre } from '../position/recentre.js'
import type { OwnerAction, OwnerProcess } from '../strategies/strategy.js'
import { OwnerViewOf } from './owner-view.js'
import { basketOf, failed, type Run } from './run.js'

/** Lets the owner look, and does what the owner decides. */
export const manage = (run: Run, owner: OwnerProcess): CurveFailed | undefined => {
  const action = owner.decide(new OwnerViewOf(run))
  if (action === undefined) return undefined
  const error = act(run, action)
  if (error !== undefined) return error
  run.gas += run.terms.gas
  run.lastAction = run.time
  return undefined
}

const act = (run: Run, action: OwnerAction): CurveFailed | undefined => {
  switch (action.do) {
    case 'recentre':
      return centre(run, undefined)
    case 'move':
      return move(run, action.parameters)
    case 'withdraw':
      return withdraw(run, action.share)
    case 'deposit':
      return deposit(run, action.share)
  }
}

/** Makes the loss since the last centring permanent: from now on, what the position holds now is what it is compared with. */
const realise = (run: Run, value: number, share: number): void => {
  const { entered, price } = run
  run.pastGain += share * entered.x * (price - entered.price)
  run.realisedLoss += share * (price * entered.x + entered.y - value)
}

const centre = (run: Run, moved: Curve<number> | undefined): CurveFailed | undefined => {
  const { position, price, terms, time } = run
  if (isEmpty(position)) return undefined
  const value = principalValue(position, price)
  const cost = recentre(position, price, terms.swapCost, terms, time / 1000, moved)
  if (E.isLeft(cost)) return failed(price, cost.left)
  realise(run, value, 1)
  run.swapCosts += cost.right
  run.recentrings += 1
  run.centre = price
  run.entered = basketOf(position, price)
  return undefined
}

const move = (run: Run, parameters: Readonly<Record<string, number>>): CurveFailed | undefined => {
  const { terms, price } = run
  if (terms.curveWith === undefined) {
    return failed(price, {
      _tag: 'InvalidChoice',
      choice: "action of the owner's strategy",
      given: 'move',
      allowed: 'another one, where nothing makes a curve of other parameters',
    })
  }
  const moved = terms.curveWith(parameters)
  return E.isLeft(moved) ? failed(price, moved.left) : centre(run, moved.right)
}

const share = (run: Run, given: number): CurveFailed | undefined =>
  given > 0 && given <= 1
    ? undefined
    : failed(run.price, {
        _tag: 'InvalidQuantity',
        quantity: "share in an action of the owner's strategy",
        given: String(given),
        allowed: 'a fraction above 0 and at most 1',
      })

const withdraw = (run: Run, part: number): CurveFailed | undefined => {
  const { position, price, entered, wallet } = run
  const refusal = share(run, part)
  if (refusal !== undefined || isEmpty(position)) return refusal
  const value = principalValue(position, price)
  const out = takeOut(position, part)
  if (E.isLeft(out)) return failed(price, out.left)
  realise(run, value, part)
  run.entered = { x: (1 - part) * entered.x, y: (1 - part) * entered.y, price: entered.price }
  wallet.add(out.right.x, out.right.y, price)
  return undefined
}

const deposit = (run: Run, part: number): CurveFailed | undefined => {
  const { position, price, entered, wallet, terms, time } = run
  const refusal = share(run, part)
  const worth = part * wallet.value(price)
  if (refusal !== undefined || worth === 0) return refusal
  const added = putIn(position, { x: part * wallet.x, worth }, price, terms.swapCost, terms, time / 1000)
  if (E.isLeft(added)) return failed(price, added.left)
  const { x, y, cost } = added.right
  run.pastGain += entered.x * (price - entered.price) + wallet.take(part, price)
  run.swapCosts += cost
  run.entered = { x: entered.x + x, y: entered.y + y, price }
  return undefined
}
