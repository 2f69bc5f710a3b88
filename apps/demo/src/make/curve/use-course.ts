import type { Curve } from '@ammeter/core'
import { useEffect, useMemo, useState } from 'react'
import { type Course, courseOf } from './course.js'

/** What of a frame the curve may take, in milliseconds: the rest is for the picture. */
const FRAME = 8

/** What it may take at a time once typing rests, and how long that is. */
const SLICE = 40
const REST = 60

/** The course of a curve: what there is time for at once, and all of it soon after. */
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
