// The Pareto front of many candidates: those that no other beats in every objective.

import type { Direction, Ranked } from './ranked.js'

interface Member {
  /** Scores, turned so that larger is better. */
  readonly values: readonly number[]
  readonly ranked: Ranked
}

/** Whether one is at least as good in everything. */
const covers = (one: readonly number[], other: readonly number[]): boolean => {
  for (let index = 0; index < one.length; index += 1) {
    if ((one[index] as number) < (other[index] as number)) return false
  }
  return true
}

/** The order by the first score, then the second, and so on: what covers another comes behind it, or is the same. */
const order = (one: readonly number[], other: readonly number[]): number => {
  const index = one.findIndex((value, at) => value !== other[at])
  return index < 0 ? 0 : (one[index] as number) - (other[index] as number)
}

/** Takes candidates in their order, and keeps the front. Of candidates with the same scores it keeps the first. */
export class Front {
  readonly #directions: readonly Direction[]
  readonly #most: number
  #members: Member[] = []
  /** The best member that was dropped because there were too many: nothing that comes before it is a member any more. */
  #floor: readonly number[] | undefined

  constructor(directions: readonly Direction[], most: number) {
    this.#directions = directions
    this.#most = most
  }

  add(ranked: Ranked): void {
    const values = ranked.scores.map((score, index) => score * (this.#directions[index] ?? 1))
    if (values.some(Number.isNaN) || (this.#floor !== undefined && order(values, this.#floor) <= 0)) return
    const by = this.#members.findIndex(member => covers(member.values, values))
    if (by >= 0) {
      // What has beaten one candidate often beats the next, too.
      const [member] = this.#members.splice(by, 1)
      this.#members.unshift(member as Member)
      return
    }
    this.#members = this.#members.filter(member => !covers(values, member.values))
    this.#members.push({ values, ranked })
    if (this.#members.length > this.#most) this.#drop()
  }

  /** Drops the member that comes first in the order, which has the worst first score. */
  #drop(): void {
    const worst = this.#members.reduce((one, other) => (order(other.values, one.values) < 0 ? other : one))
    this.#floor = worst.values
    this.#members = this.#members.filter(member => member !== worst)
  }

  /** Whether there were ever too many members, so that the front may go on below those that were kept. */
  get isCut(): boolean {
    return this.#floor !== undefined
  }

  /** The members, those with the best first score first. */
  members(): readonly Ranked[] {
    return this.#members.toSorted((a, b) => order(b.values, a.values)).map(({ ranked }) => ranked)
  }
}
