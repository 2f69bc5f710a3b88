// The command `ammeter replay`.

import { twins } from '@ammeter/catalogue'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import type { OutputOptions } from '../output/report.js'
import { readTrace } from '../replay/read-trace.js'
import { replayed } from '../replay/replay.js'
import { replayReport } from '../replay/replay-report.js'
import { type Context, examples, printsFloats } from './command.js'

/** `ammeter replay`: what a contract was recorded to answer, beside what its exact twin answers. */
export const replayCommand = (program: Command, { answer }: Context): void => {
  const command = program
    .command('replay')
    .argument('<file>', 'a trace: JSON objects, one a line; the first opens a pool, the others say what was done to it')
    .description(
      'recorded answers of a contract beside those of its exact twin, figure by figure; exit code 1 where one differs',
    )
  printsFloats(command)
    .addHelpText(
      'after',
      [
        examples('replay uniswap-v2.jsonl', 'replay uniswap-v2.jsonl --json'),
        '',
        'Contracts, as "pool" names them in the first line:',
        ...twins.map(({ pool, summary }) => `  ${pool}: ${summary}`),
      ].join('\n'),
    )
    .action((file: string, options: OutputOptions) =>
      answer(options, async () => {
        const lines = await readTrace(file)
        return E.either.map(
          E.either.chain(lines, each => replayed(twins, file, each)),
          replayReport,
        )
      }),
    )
}
