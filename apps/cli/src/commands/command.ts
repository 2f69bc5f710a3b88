// What all commands share: common options, and the context that they run in.

import { type Command, Option } from 'commander'
import type { OutputOptions, Printed, Report } from '../output/report.js'
import type { Definition } from '../plug-in/kinds.js'
import type { Outcome } from '../program/failure.js'
import type { Io } from '../program/io.js'

/** Options of every command. */
export interface CommonOptions extends OutputOptions {
  readonly digits?: string
}

/** Options of a command that takes curves. */
export interface CurveOptions extends CommonOptions {
  readonly curve?: readonly string[]
  readonly set?: readonly string[]
}

/** The context of a command. */
export interface Context {
  /** Every plug-in that ships, of whatever kind. */
  readonly known: readonly Definition[]
  readonly stdin: AsyncIterable<Uint8Array>
  /** For a command that prints while it computes, or may be interrupted. */
  readonly io: Io
  /** Computes the answer of a command with the digits asked for, and prints it as asked for. */
  readonly answer: (
    options: CommonOptions,
    compute: (digits: number | undefined) => Outcome<Report | Printed> | Promise<Outcome<Report | Printed>>,
  ) => Promise<void>
}

/** Collects the values of an option that can be given more than once. */
export const repeated = (value: string, values: readonly string[] = []): readonly string[] => [...values, value]

/** Adds `--curve` and `--set`. */
export const takesCurves = (command: Command, curveHelp: string): Command =>
  command
    .option('-c, --curve <name>', curveHelp, repeated)
    .option('-s, --set <key=value>', 'a parameter of the curve, see `ammeter curves`; repeatable', repeated)

/** Adds the options of every command that prints. */
export const printsFloats = (command: Command, csv = 'print CSV'): Command =>
  command.addOption(new Option('--json', 'print JSON').conflicts('csv')).addOption(new Option('--csv', csv))

/** Adds the options of every command that can compute in decimals. */
export const printsReport = (command: Command): Command =>
  printsFloats(command).option('--digits <n>', 'compute in decimals, and print this many significant digits')

/** Examples at the end of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  ['', 'Examples:', ...lines.map(line => `  $ ammeter ${line}`)].join('\n')
