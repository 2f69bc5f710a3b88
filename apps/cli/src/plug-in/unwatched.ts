import { PATIENCE } from './limited.js'
import type { Opening } from './plug-in-loader.js'

/** How curves of the user's are opened for millions of answers: each is given the time that it takes. */
export const UNWATCHED: Opening = { loading: PATIENCE, prepare: definition => definition }
