import { type Law, parameterNames } from '@ammeter/laws'
import { mean } from './mean.js'
import { ownStream } from './own-stream.js'
import { positive } from './positive.js'
import { seeded } from './seeded.js'
import { start } from './start.js'
import type { ModelSubject } from './subject.js'

/** The laws of price models. */
export const modelLaws: readonly Law<ModelSubject>[] = [positive, start, seeded, ownStream, mean, parameterNames]
