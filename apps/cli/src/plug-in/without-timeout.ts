import type { Opening } from './plug-in-loader.js'
import { ANSWER_TIMEOUT_MS } from './with-timeout.js'

/** How users' curves are loaded for millions of questions: single questions have no time limit. */
export const WITHOUT_TIMEOUT: Opening = { loading: ANSWER_TIMEOUT_MS, prepare: definition => definition }
