import { impermanentLoss } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { AlertView } from '../alerts/alert-rule.js'
import { principalValue, tradesAt } from '../position/position.js'
import type { Account } from './account.js'
import { accountOf } from './account-of.js'
import type { Run } from './run.js'

const HALVINGS = 60

/** What the owner of a run, and its alerts, see at a step. The books are made when somebody looks at them. */
export class OwnerViewOf implements AlertView {
  readonly #run: Run
  #account: Account | undefined

  constructor(run: Run, account?: Account) {
    this.#run = run
    this.#account = account
  }

  get time(): number {
    return this.#run.time
  }

  get price(): number {
    return this.#run.price
  }

  get account(): Account {
    this.#account ??= accountOf(this.#run)
    return this.#account
  }

  get sinceEntry(): number {
    return this.#run.time - this.#run.startTime
  }

  get sinceAction(): number {
    return this.#run.time - this.#run.lastAction
  }

  get entryPrice(): number {
    return this.#run.deposited.price
  }

  get centre(): number {
    return this.#run.centre
  }

  get lossOfBasket(): number {
    const { position, entered, price } = this.#run
    const basket = price * entered.x + entered.y
    // Once everything was taken out there is nothing to lose.
    return basket === 0 ? 0 : 1 - principalValue(position, price) / basket
  }

  get range(): { readonly from: number; readonly to: number } {
    const { from, to } = this.#run.position
    return { from, to }
  }

  get isInRange(): boolean {
    return tradesAt(this.#run.position, this.#run.price)
  }

  /** The price between here and the centre at which the loss is a fraction of holding, the fee left aside. */
  get priceOfLoss(): (fraction: number) => number {
    const { centre, position, price } = this.#run
    const { curve } = position
    const scale = position.pool === undefined ? position.scale : 1
    const lossAt = (at: number) => impermanentLoss(curve, centre / scale, at / scale)
    return fraction => {
      let calm = centre
      let lost = price
      for (let halving = 0; halving < HALVINGS; halving += 1) {
        const middle = Math.sqrt(calm * lost)
        const loss = lossAt(middle)
        if (E.isRight(loss) && loss.right > fraction) lost = middle
        else calm = middle
      }
      return calm
    }
  }
}
