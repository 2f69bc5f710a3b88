import { Failure } from '../processes.mjs'

/** What the work complains of: nothing, or the message it fails with, after what it was about. */
export const complaints = (subject, work) => {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [`${subject}: ${error.message}`]
  }
}
