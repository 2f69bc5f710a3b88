import type { TimeGaps } from '@ammeter/simulation/csv'
import { count, duration, moment } from './figures.js'

/** The note on gaps in a price history. */
export const gapNotes = ({ count: found, usualStep, longest }: TimeGaps): readonly string[] =>
  longest === undefined || usualStep === undefined
    ? []
    : [
        `${count(found)} ${found === 1 ? 'gap' : 'gaps'} in time, where rows usually follow after ${duration(usualStep)}; ` +
          `the longest is ${duration(longest.duration)} after ${moment(longest.after)} UTC`,
      ]
