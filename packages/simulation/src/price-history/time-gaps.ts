// Gaps in a series of times.

/** Where a series of times has holes. */
export interface TimeGaps {
  /** The usual step, in milliseconds: the median. None where there is one row. */
  readonly usualStep: number | undefined
  /** How many steps are longer than one and a half of it. */
  readonly count: number
  /** The longest of them, in milliseconds, and the time at which it begins. */
  readonly longest: { readonly duration: number; readonly after: number } | undefined
}

const LONGER = 1.5

/** Steps nearer to each other than this, relatively, are counted as one, so that irregular ones need little memory. */
const PRECISION = 0.001

/** Watches the steps between times as they pass, in constant memory. */
export const watchSteps = () => {
  const bins = new Map<number, { readonly step: number; count: number }>()
  let steps = 0
  let longest = { duration: 0, after: 0 }
  let current: { readonly step: number; count: number } | undefined

  const binOf = (step: number) => {
    const key = Math.round(Math.log(step) / PRECISION)
    const bin = bins.get(key) ?? { step, count: 0 }
    bins.set(key, bin)
    return bin
  }

  const add = (after: number, step: number): void => {
    if (current === undefined || step !== current.step) current = binOf(step)
    current.count += 1
    steps += 1
    if (step > longest.duration) longest = { duration: step, after }
  }

  const gaps = (): TimeGaps => {
    const sorted = [...bins.values()].sort((a, b) => a.step - b.step)
    let passed = 0
    const usualStep = sorted.find(({ count }) => {
      passed += count
      return passed * 2 >= steps
    })?.step
    const longer = sorted.filter(({ step }) => usualStep !== undefined && step > LONGER * usualStep)
    const count = longer.reduce((sum, bin) => sum + bin.count, 0)
    return { usualStep, count, longest: count > 0 ? longest : undefined }
  }

  return { add, gaps }
}
