import { count } from '@ammeter/charts/format'
import { PATHS } from '../../choose/question.js'

/** How far an answer is, and whether it is of other settings; nothing once it stands. */
export const progressWords = (
  answer: { readonly paths: number } | undefined,
  isStale: boolean,
  isDone: boolean,
): string => {
  if (isStale) return answer === undefined ? 'computing…' : 'of settings before'
  return isDone ? '' : `${count(answer?.paths ?? 0)} of ${count(PATHS)} paths`
}
