// The best of many candidates, in little memory.

/** A thing and the number by which it is chosen. */
interface Listed<A> {
  readonly value: number
  readonly item: A
}

/** Keeps the best few of what it is given; of equals, those that came first. */
export class BestList<A> {
  readonly #most: number
  readonly #items: Listed<A>[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Whether a value would be kept. Nothing that is not a number ever is. */
  takes(value: number): boolean {
    const last = this.#items[this.#most - 1]
    return last === undefined ? !Number.isNaN(value) : value > last.value
  }

  add(value: number, item: A): void {
    if (!this.takes(value)) return
    let place = this.#items.length
    while (place > 0 && (this.#items[place - 1] as Listed<A>).value < value) place -= 1
    this.#items.splice(place, 0, { value, item })
    if (this.#items.length > this.#most) this.#items.pop()
  }

  /** The best first. */
  items(): readonly A[] {
    return this.#items.map(({ item }) => item)
  }
}
