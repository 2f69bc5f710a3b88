// Runs the missing parts of a sweep's folder.

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

/** The progress of a sweep, its speed, and the time that it still takes. */
const progressText = ({ done, of, own, seconds }: SweepProgress): string => {
  const rate = own / seconds
  const left =
    rate > 0 ? `, ${count(Math.round(rate))} a second, ${duration(Math.ceil((of - done) / rate) * 1000)} left` : ''
  return `${count(done)} of ${count(of)} candidates${left}`
}

/** The failure for a folder that cannot be used, or belongs to another sweep. */
export const folderRefused = (error: FolderRefused): Failure => ({
  exitCode: EXIT.badData,
  message: describeFolderRefused(error),
})

/** Opens the folder: a new one, or that of the same sweep. Returns the number of parts in it. */
export const openedFolder = async (folder: string, manifest: Manifest): Promise<Outcome<number>> => {
  try {
    return E.mapLeft(folderRefused)(await openFolder(folder, manifest))
  } catch (thrown) {
    return badData(`${folder}: ${unwritable(thrown)}`)
  }
}

/** Runs every missing part and reports progress; ends early if interrupted. */
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
        const answer = await Promise.race([crew.work({ chunk }), stopped])
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
