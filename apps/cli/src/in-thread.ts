import { Worker } from 'node:worker_threads'
import { EXIT } from './failure.js'
import type { Io } from './io.js'

/** What the thread begins with. */
export interface Errand {
  readonly argv: readonly string[]
  readonly color: boolean
  readonly showsProgress: boolean
}

/** What the thread says: what to print where, whether it stops by itself where it is told to, and at last the exit code. */
export type Message =
  | { readonly stdout: string }
  | { readonly stderr: string }
  | { readonly progress: string }
  | { readonly isTaken: 'asked' }
  | { readonly stops: boolean }
  | { readonly exitCode: number }

/** What the thread is told: that what it has printed so far is taken, or to stop. */
export type Word = 'taken' | 'stop'

/** The most memory that the thread may fill, in megabytes. */
const MOST_MEMORY = 512

const complaint = (error: NodeJS.ErrnoException): string =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `the curve needs more than ${MOST_MEMORY} MB of memory`
    : `the curve's module throws ${error}`

/**
 * Runs the command in a thread of its own, for the sake of code that the command does not know: whatever it does, it can
 * be interrupted, it cannot end the process, nor fill all memory, nor print among the data.
 *
 * @param module The module that runs there.
 * @returns The exit code.
 */
export const inThread = (module: URL, argv: readonly string[], io: Io): Promise<number> => {
  const { stdout, stderr, color, progress, taken, onInterrupt } = io
  const workerData: Errand = { argv, color, showsProgress: progress !== undefined }
  const worker = new Worker(module, {
    workerData,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  worker.stdout.setEncoding('utf8').on('data', stderr)
  worker.stderr.setEncoding('utf8').on('data', stderr)
  const tell = (word: Word): void => worker.postMessage(word)
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
    worker.on('message', (message: Message) => {
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
    worker.on('error', error => complain(complaint(error)))
    worker.on('exit', () => {
      if (exitCode === undefined) complain("the curve's module has ended the command")
      resolve(exitCode ?? EXIT.failure)
    })
  })
}
