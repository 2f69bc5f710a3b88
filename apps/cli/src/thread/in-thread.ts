// Runs the command in a thread that can be stopped.

import { Worker } from 'node:worker_threads'
import { EXIT } from '../program/failure.js'
import type { Io } from '../program/io.js'

/** The initial data of the thread. */
export interface ThreadInit {
  readonly argv: readonly string[]
  readonly color: boolean
  readonly showsProgress: boolean
}

/** The messages of the thread: text to print, whether it can stop by itself, and finally the exit code. */
export type FromThread =
  | { readonly stdout: string }
  | { readonly stderr: string }
  | { readonly progress: string }
  | { readonly isTaken: 'asked' }
  | { readonly stops: boolean }
  | { readonly exitCode: number }

/** The messages to the thread: that everything printed so far was written, or that it should stop. */
export type ToThread = 'taken' | 'stop'

/** The most memory that the thread may fill, in megabytes. */
const MOST_MEMORY = 512

const messageOf = (error: NodeJS.ErrnoException): string =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `the curve needs more than ${MOST_MEMORY} MB of memory`
    : `the curve's module throws ${error}`

/**
 * Runs the command in a thread of its own, because it loads unknown code. That code can always be interrupted; it
 * cannot end the process, fill all memory, or print among the data.
 *
 * @param module The module that runs there.
 * @returns The exit code.
 */
export const inThread = (module: URL, argv: readonly string[], io: Io): Promise<number> => {
  const { stdout, stderr, color, progress, taken, onInterrupt } = io
  const workerData: ThreadInit = { argv, color, showsProgress: progress !== undefined }
  const worker = new Worker(module, {
    workerData,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  worker.stdout.setEncoding('utf8').on('data', stderr)
  worker.stderr.setEncoding('utf8').on('data', stderr)
  const tell = (word: ToThread): void => worker.postMessage(word)
  let release: (() => void) | undefined
  const stops = (does: boolean): void => {
    if (does) release = onInterrupt?.(() => tell('stop'))
    else release?.()
  }
  const answerTaken = async (): Promise<void> => {
    await taken?.()
    tell('taken')
  }
  return new Promise(resolve => {
    let exitCode: number | undefined
    const complain = (message: string) => {
      stderr(`error: ${message}\n`)
      exitCode = EXIT.failure
    }
    worker.on('message', (message: FromThread) => {
      if ('stdout' in message) stdout(message.stdout)
      else if ('stderr' in message) stderr(message.stderr)
      else if ('progress' in message) progress?.(message.progress)
      else if ('isTaken' in message) answerTaken()
      else if ('stops' in message) stops(message.stops)
      else {
        exitCode = message.exitCode
        worker.terminate()
      }
    })
    worker.on('error', error => complain(messageOf(error)))
    worker.on('exit', () => {
      if (exitCode === undefined) complain("the curve's module has ended the command")
      resolve(exitCode ?? EXIT.failure)
    })
  })
}
