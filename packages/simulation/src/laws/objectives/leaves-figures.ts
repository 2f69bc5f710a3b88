import { broken, held } from '@ammeter/laws'
import type { Figure } from '../../objectives/figures.js'
import { columnsOf, objectiveLaw } from './subject.js'

/** It leaves the figures as they are: other objectives are asked with the same ones. */
export const leavesFigures = objectiveLaw({
  name: 'leavesFigures',
  statement: 'it leaves the figures as they are',
  holds: (objective, { paths }) => {
    const [before, columns] = [columnsOf(paths), columnsOf(paths)]
    objective.score(columns)
    const changed = (Object.keys(before) as readonly Figure[]).find(name =>
      columns[name].some((value, path) => !Object.is(value, before[name][path])),
    )
    return changed === undefined
      ? held
      : broken(
          String(before[changed]),
          String(columns[changed]),
          `changes the figures that it is asked with: ${changed}`,
        )
  },
})
