// Many numbers in little memory: pages of them, those not used for long on disk.

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PAGE = 1 << 16
const BYTES = Float64Array.BYTES_PER_ELEMENT

/** How many pages stay in memory: 32 MB. */
const MOST_PAGES = 64

/** A long row of numbers, written from its beginning to its end and then read anywhere. */
export class PagedNumbers {
  /** The pages in memory, the one used last at the end. */
  readonly #pages = new Map<number, Float64Array>()
  readonly #mostPages: number
  #lastPage: Float64Array = new Float64Array()
  #lastNumber = -1
  #length = 0
  #folder: string | undefined
  #file: number | undefined

  constructor(mostPages = MOST_PAGES) {
    this.#mostPages = mostPages
  }

  /** Adds numbers behind those that are there. */
  push(numbers: Float64Array): void {
    for (let from = 0; from < numbers.length; ) {
      const at = this.#length % PAGE
      const page =
        at === 0 ? this.#keep(this.#length / PAGE, new Float64Array(PAGE)) : this.#page(Math.floor(this.#length / PAGE))
      const part = numbers.subarray(from, from + PAGE - at)
      page.set(part, at)
      from += part.length
      this.#length += part.length
    }
  }

  at(index: number): number {
    return this.#page(Math.floor(index / PAGE))[index % PAGE] as number
  }

  /** Removes what is on disk. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    this.#file = undefined
    this.#folder = undefined
  }

  #page(number: number): Float64Array {
    if (number === this.#lastNumber) return this.#lastPage
    const page = this.#pages.get(number) ?? this.#read(number)
    // A page that has been used goes to the end.
    this.#pages.delete(number)
    return this.#keep(number, page)
  }

  #keep(number: number, page: Float64Array): Float64Array {
    this.#pages.set(number, page)
    this.#lastNumber = number
    this.#lastPage = page
    if (this.#pages.size > this.#mostPages) {
      const [oldest] = this.#pages
      if (oldest !== undefined) {
        this.#write(...oldest)
        this.#pages.delete(oldest[0])
      }
    }
    return page
  }

  #open(): number {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'ammeter-scores-'))
    this.#file ??= openSync(join(this.#folder, 'scores'), 'w+')
    return this.#file
  }

  #write(number: number, page: Float64Array): void {
    writeSync(this.#open(), new Uint8Array(page.buffer), 0, PAGE * BYTES, number * PAGE * BYTES)
  }

  #read(number: number): Float64Array {
    const page = new Float64Array(PAGE)
    readSync(this.#open(), new Uint8Array(page.buffer), 0, PAGE * BYTES, number * PAGE * BYTES)
    return page
  }
}
