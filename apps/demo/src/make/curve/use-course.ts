// The hook for the course of a curve being made.

import type { Curve } from '@ammeter/core'
import { useEffect, useMemo, useState } from 'react'
import { type Course, courseOf } from './course.js'

/** The milliseconds of a frame that the curve may take; the rest is for the picture. */
const FRAME = 8

/** The milliseconds that the curve may take at a time once typing pauses, and the length of that pause. */
const SLICE = 40
const REST = 60

/** The course of a curve: what one frame allows at once, and the rest soon after. */
export const useCourse = (curve: Curve<number>, ratios: readonly number[]): Course => {
  const first = useMemo(() => courseOf(curve, ratios, FRAME), [curve, ratios])
  const [finer, setFiner] = useState<{ readonly of: Course; readonly course: Course }>()
  const known = finer?.of === first ? finer.course : first
  useEffect(() => {
    if (known.isComplete) return
    const go = () => setFiner({ of: first, course: courseOf(curve, ratios, SLICE, known) })
    const timer = setTimeout(go, REST)
    return () => clearTimeout(timer)
  }, [known, first, curve, ratios])
  return known
}
