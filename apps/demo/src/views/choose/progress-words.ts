import { count } from '@ammeter/charts/format'
import { PATHS } from '../../choose/question.js'

/** The progress of an answer, and whether it belongs to other settings; empty once it is final. */
export const progressWords = (
  answer: { readonly paths: number } | undefined,
  isStale: boolean,
  isDone: boolean,
): string => {
  if (isStale) return answer === undefined ? 'computing…' : 'of earlier settings'
  return isDone ? '' : `${count(answer?.paths ?? 0)} of ${count(PATHS)} paths`
}
