import { broken, held } from '@ammeter/laws'
import type { Figure, Figures } from '../../objectives/figures.js'
import { columnsOf, objectiveLaw } from './subject.js'

/** It looks at no figure but those that it says it needs: a run may have no others. */
export const onlyNeeds = objectiveLaw({
  name: 'onlyNeeds',
  statement: 'it looks at no figure but those that it says it needs',
  holds: (objective, { paths }) => {
    const read = new Set<Figure>()
    const columns = columnsOf(paths)
    const watched = new Proxy(columns, {
      get: (all, name: Figure) => {
        read.add(name)
        return all[name]
      },
    }) as Figures
    objective.score(watched)
    const [stray] = [...read].filter(name => !objective.needs.includes(name))
    return stray === undefined
      ? held
      : broken(objective.needs.join(', '), stray, 'looks at a figure that it does not name in `needs`')
  },
})
