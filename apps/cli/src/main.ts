// The entry point of the command.

import { once } from 'node:events'
import process from 'node:process'
import { isColorSupported } from 'picocolors'
import { namesModule } from './plug-in/plug-in-spec.js'
import { EXIT } from './program/failure.js'
import type { Io } from './program/io.js'
import { unwritable } from './program/unwritable.js'
import { interruptible } from './thread/interruptible.js'

/** Ends without failure if the reader has closed its pipe, as `head` does after ten lines. A full disk is a failure. */
const stopPrinting = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine)
  process.stderr.write(`error: stdout: ${unwritable(error)}\n`)
  process.exit(EXIT.badData)
}
process.stdout.on('error', stopPrinting)
process.stderr.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.fine : EXIT.badData),
)

const interruption = interruptible(() => process.exit(EXIT.interrupted))
process.on('SIGINT', interruption.interrupt)

const argv = process.argv.slice(2)

/** Replaces the line of progress before it; an empty text removes it. */
const progress = (text: string): void => {
  process.stderr.write(`\r\u001B[K${text}`)
}

const io: Io = {
  stdout: text => process.stdout.write(text),
  stderr: text => process.stderr.write(text),
  stdin: process.stdin,
  color: isColorSupported && process.stdout.isTTY === true,
  ...(process.stderr.isTTY === true && { progress }),
  taken: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  },
  onInterrupt: interruption.onInterrupt,
  simulateWorker: new URL('simulate-worker.js', import.meta.url),
  sweepWorker: new URL('sweep-worker.js', import.meta.url),
}

process.exitCode = namesModule(argv)
  ? await (await import('./thread/in-thread.js')).inThread(new URL('thread.js', import.meta.url), argv, io)
  : await (await import('./program/run.js')).run(argv, io)
