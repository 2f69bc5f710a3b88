import { type Law, parameterNames } from '@ammeter/laws'
import { amounts } from './amounts.js'
import { books } from './books.js'
import { ownStream } from './own-stream.js'
import { seeded } from './seeded.js'
import type { TraderSubject } from './subject.js'

/** The laws of traders. */
export const traderLaws: readonly Law<TraderSubject>[] = [books, seeded, ownStream, amounts, parameterNames]
