/** Tokens that the owner of a position took out of it and holds. */
export class Wallet {
  x = 0
  y = 0
  /** What they were worth when they were taken out, in Y. */
  cost = 0

  /** Takes tokens in at a price. */
  add(x: number, y: number, price: number): void {
    this.x += x
    this.y += y
    this.cost += price * x + y
  }

  /** Gives a part of all tokens out, and answers its gain since they came in, in Y. */
  take(share: number, price: number): number {
    const gain = share * this.gain(price)
    this.x *= 1 - share
    this.y *= 1 - share
    this.cost *= 1 - share
    return gain
  }

  /** What the tokens are worth at a price, in Y. */
  value(price: number): number {
    return price * this.x + this.y
  }

  /** What they gained since they came in, in Y. */
  gain(price: number): number {
    return this.value(price) - this.cost
  }
}
