// The overview of `ammeter list`: names and summaries of all plug-ins.

import type { BuiltInHistory } from '@ammeter/histories'
import type { Report } from '../output/report.js'
import { table } from '../output/table.js'
import type { Definition } from '../plug-in/kinds.js'

/** All plug-ins of one kind, with the word that `ammeter list` takes for them. */
export interface Listed {
  readonly many: string
  readonly all: readonly Pick<Definition | BuiltInHistory, 'name' | 'summary'>[]
}

/** Names and summaries of all that can be listed, ready to be printed. */
export const overviewReport = (listed: readonly Listed[]): Report => ({
  json: () =>
    Object.fromEntries(listed.map(({ many, all }) => [many, all.map(({ name, summary }) => ({ name, summary }))])),
  csv: () => ({
    header: ['list', 'name', 'summary'],
    rows: listed.flatMap(({ many, all }) => all.map(({ name, summary }) => [many, name, summary])),
  }),
  text: ({ bold, dim }) => [
    ...listed.flatMap(({ many, all }) => [
      bold(many),
      ...table(
        all.map(({ name, summary }) => [`  ${name}`, summary]),
        [0, 1],
      ),
      '',
    ]),
    dim('ammeter list <kind> shows more about one kind, such as its parameters; a history is read as history:<name>.'),
  ],
})
