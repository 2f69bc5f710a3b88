// Runs what is missing in the folder of a sweep.

import type { Manifest } from '@ammeter/sweep/files'
import {
  describeFolderRefused,
  type FolderRefused,
  openFolder,
  runChunks,
  type SweepProgress,
} from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import { count, duration } from '../../output/figures.js'
import { badData, EXIT, type Failure, interrupted, type Outcome } from '../../program/failure.js'
import type { Io } from '../../program/io.js'
import { unwritable } from '../../program/unwritable.js'
import { goOnCommand } from './command-line.js'
import type { Crew } from './crew.js'

/** How far it is, how fast, and how long it still takes. */
const progressText = ({ done, of, own, seconds }: SweepProgress): string => {
  const rate = own / seconds
  const left = rate > 0 ? `, ${count(Math.round(rate))} a second, ${duration(((of - done) / rate) * 1000)} left` : ''
  return `${count(done)} of ${count(of)} candidates${left}`
}

/** That a folder is none, or of another sweep. */
export const folderRefused = (error: FolderRefused): Failure => ({
  exitCode: EXIT.badData,
  message: describeFolderRefused(error),
})

/** Opens the folder: a new one, or that of the same sweep. Answers how many parts are there. */
export const openedFolder = async (folder: string, manifest: Manifest): Promise<Outcome<number>> => {
  try {
    return E.mapLeft(folderRefused)(await openFolder(folder, manifest))
  } catch (thrown) {
    return badData(`${folder}: ${unwritable(thrown)}`)
  }
}

/** Runs every part that is missing, and says how far it is; ends early where somebody interrupts it. */
export const runFolder = async (folder: string, manifest: Manifest, crew: Crew, io: Io): Promise<Outcome<unknown>> => {
  const stop = new AbortController()
  const stopped = new Promise<void>(resolve => {
    stop.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const release = io.onInterrupt?.(() => stop.abort())
  let failed: Failure | undefined
  try {
    const progress = await runChunks({
      folder,
      size: manifest.candidates,
      chunk: manifest.chunk,
      atOnce: crew.size,
      signal: stop.signal,
      runChunk: async chunk => {
        const work = crew.work({ chunk })
        // What ends with the crew is nobody's failure.
        work.catch(() => undefined)
        const answer = await Promise.race([work, stopped])
        if (answer === undefined || E.isRight(answer)) return
        failed ??= answer.left
        stop.abort()
      },
      onProgress: each => io.progress?.(progressText(each)),
    })
    if (failed !== undefined) return E.left(failed)
    if (progress.done === progress.of) return E.right(undefined)
    return interrupted(
      `interrupted after ${count(progress.done)} of ${count(progress.of)} candidates; go on with: ${goOnCommand(folder)}`,
    )
  } finally {
    io.progress?.('')
    release?.()
  }
}
