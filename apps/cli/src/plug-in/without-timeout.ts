import type { Opening } from './plug-in-loader.js'
import { ANSWER_TIMEOUT_MS } from './with-timeout.js'

/** How a user's curves are loaded for millions of questions: each takes the time that it takes. */
export const WITHOUT_TIMEOUT: Opening = { loading: ANSWER_TIMEOUT_MS, prepare: definition => definition }
