import { either as E } from 'fp-ts'
import { loadFormulas } from '../curves/formulas.js'
import { readCurve } from '../instances/curve-text.js'
import { added } from '../instances/instance-list.js'
import { useScreen } from '../screen.js'
import { numberOf, withChoice, withInstances, withRatio } from '../settings/settings.js'
import { tokensOf } from '../settings/tokens.js'
import { firstText, MakeACurve } from './make-a-curve.js'

/**
 * The curve maker as a view of the app: the curve's text is part of the address, and can be added to the curves of the
 * page.
 */
export const MakeView = () => {
  const { settings, change, headline } = useScreen()
  const entryPrice = numberOf(settings, 'price')
  const tokens = tokensOf(settings)
  const addAnd = (view: 'compare' | 'replay') => async (text: string) => {
    await loadFormulas()
    const read = readCurve(text, entryPrice)
    if (E.isLeft(read)) return
    const { curve, parameters } = read.right
    change(now =>
      withChoice(
        withInstances(now, list => added(list, curve, parameters)),
        'view',
        view,
      ),
    )
  }
  return (
    <MakeACurve
      text={settings.made || firstText}
      onText={made => change(now => ({ ...now, made }))}
      ratio={numberOf(settings, 'r')}
      onRatio={r => change(now => withRatio(now, r))}
      headline={headline}
      entryPrice={entryPrice}
      base={tokens.x}
      quote={tokens.y}
      actions={[
        { label: 'Add to Compare', onText: addAnd('compare') },
        { label: 'Replay it', onText: addAnd('replay') },
      ]}
    />
  )
}
