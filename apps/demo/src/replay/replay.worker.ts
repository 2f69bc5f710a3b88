import { expose } from 'comlink'
import type { ReplayApi } from './job.js'
import { replay, simulate } from './replay.js'

const api: ReplayApi = { replay, simulate }

expose(api)
