import { isPool, type Listed, listed } from '../curves/listed.js'
import { useScreen } from '../screen.js'
import { CONSTANT, pluggedInBy } from '../settings/plugged-in.js'
import { withChoice, withInstances } from '../settings/settings.js'
import { FormulaEntry } from './formula-entry.js'
import { freeLook, initialParameters } from './instance.js'
import { added } from './instance-list.js'
import { Sheet } from './sheet.js'
import { Thumbnail } from './thumbnail.js'

/** The sheet of curves that can be added, in groups, each with its summary and its shape. */
export const CatalogueSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { settings, change } = useScreen()
  const add = (curve: string, parameters: Readonly<Record<string, number>>) => {
    change(now => withInstances(now, list => added(list, curve, parameters)))
    onClose()
  }
  const group = (title: string, members: readonly Listed[]) => (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {members.map(each => {
          const { name, summary } = each.definition
          return (
            <li key={name}>
              <button type="button" className="entry" onClick={() => add(name, initialParameters(each))}>
                <Thumbnail
                  curve={name}
                  parameters={initialParameters(each)}
                  look={freeLook(name, settings.instances)}
                />
                <span>
                  <strong>{each.title}</strong> <small>{summary}</small>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
  const isFee = (name: string) => settings.choices.fee === name
  return (
    <Sheet title="Add a curve" onClose={onClose}>
      <p className="note">The shape is the liquidity at each price, from ÷4 to ×4, on one scale for all.</p>
      <div className="catalogue">
        {group(
          'Curves',
          listed.filter(({ definition }) => !isPool(definition)),
        )}
        {group(
          'Pools that move',
          listed.filter(({ definition }) => isPool(definition)),
        )}
        <FormulaEntry onAdd={add} />
        <section aria-label="Fees that move">
          <h3>Fees that move</h3>
          <p className="note">For every curve, where trades are computed one by one: Replay and price impact.</p>
          <ul>
            {pluggedInBy('fee').map(({ declared: { name, summary }, title }) => (
              <li key={name}>
                <button
                  type="button"
                  className="entry"
                  aria-pressed={isFee(name)}
                  onClick={() => change(now => withChoice(now, 'fee', isFee(name) ? CONSTANT : name))}
                >
                  <span>
                    <strong>{title}</strong> <small>{summary}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Sheet>
  )
}
