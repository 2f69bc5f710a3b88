import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { interruptible } from '../src/thread/interruptible.ts'

describe('an interruption', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('ends the command', () => {
    const end = vi.fn()
    interruptible(end).interrupt()
    expect(end).toHaveBeenCalledOnce()
  })

  it('does what the command says instead; the second one ends it', () => {
    const [end, stop] = [vi.fn(), vi.fn()]
    const { interrupt, onInterrupt } = interruptible(end)
    onInterrupt(stop)
    interrupt()
    expect(stop).toHaveBeenCalledOnce()
    expect(end).not.toHaveBeenCalled()
    interrupt()
    expect(end).toHaveBeenCalledOnce()
    expect(stop).toHaveBeenCalledOnce()
  })

  it('ends a command that does not stop in time', () => {
    const end = vi.fn()
    const { interrupt, onInterrupt } = interruptible(end)
    onInterrupt(() => undefined)
    interrupt()
    vi.advanceTimersByTime(10_000)
    expect(end).toHaveBeenCalledOnce()
  })

  it('ends the command again after it took that back', () => {
    const [end, stop] = [vi.fn(), vi.fn()]
    const { interrupt, onInterrupt } = interruptible(end)
    onInterrupt(stop)()
    interrupt()
    expect(end).toHaveBeenCalledOnce()
    expect(stop).not.toHaveBeenCalled()
  })
})
