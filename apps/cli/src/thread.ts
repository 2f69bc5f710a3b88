// The thread that runs commands which load users' modules.

import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Io } from './program/io.js'
import { run } from './program/run.js'
import type { FromThread, ThreadInit, ToThread } from './thread/in-thread.js'

const { argv, color, showsProgress }: ThreadInit = workerData

const say = (message: FromThread): void => parentPort?.postMessage(message)

/** The stdin of the process: a thread's own stream is another one. The file is opened when it is first read. */
const stdin: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => createReadStream('', { fd: 0, autoClose: false })[Symbol.asyncIterator](),
}

let stop: (() => void) | undefined
let taken: () => void = () => undefined

parentPort?.on('message', (word: ToThread) => {
  if (word === 'stop') stop?.()
  else taken()
})

const io: Io = {
  stdout: text => say({ stdout: text }),
  stderr: text => say({ stderr: text }),
  stdin,
  color,
  ...(showsProgress && { progress: text => say({ progress: text }) }),
  taken: () =>
    new Promise(resolve => {
      taken = resolve
      say({ isTaken: 'asked' })
    }),
  simulateWorker: new URL('simulate-worker.js', import.meta.url),
  sweepWorker: new URL('sweep-worker.js', import.meta.url),
  onInterrupt: instead => {
    stop = instead
    say({ stops: true })
    return () => {
      stop = undefined
      say({ stops: false })
    }
  },
}

say({ exitCode: await run(argv, io) })
