import { option as O } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { runWithTimeout } from '../src/thread/run-with-timeout.ts'

const forever = (): never => {
  for (;;);
}

describe('within', () => {
  it('answers what comes in time', () => {
    expect(runWithTimeout(1000, () => 6 * 7)).toEqual(O.some(42))
    expect(runWithTimeout(1000, () => undefined)).toEqual(O.some(undefined))
  })

  it('stops a loop without end', () => {
    const start = performance.now()
    expect(runWithTimeout(50, forever)).toEqual(O.none)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('stops what would catch everything, and what waits', () => {
    const stubborn = () => {
      for (;;) {
        try {
          forever()
        } catch {}
      }
    }
    expect(runWithTimeout(50, stubborn)).toEqual(O.none)
    expect(runWithTimeout(50, () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))).toEqual(O.none)
    expect(runWithTimeout(50, () => [2, 1].sort(forever))).toEqual(O.none)
  })

  it('does not begin where no time is left', () => {
    expect(runWithTimeout(0, forever)).toEqual(O.none)
    expect(runWithTimeout(-1, forever)).toEqual(O.none)
  })

  it('throws what is thrown', () => {
    const error = new RangeError('no')
    const thrower = (thrown: unknown) => () => {
      throw thrown
    }
    expect(() => runWithTimeout(1000, thrower(error))).toThrow(error)
    expect(() => runWithTimeout(1000, thrower(null))).toThrow()
  })

  it('can be used inside itself', () => {
    expect(runWithTimeout(5000, () => runWithTimeout(50, forever))).toEqual(O.some(O.none))
    expect(runWithTimeout(5000, () => [runWithTimeout(1000, () => 1), 2])).toEqual(O.some([O.some(1), 2]))
  })
})
