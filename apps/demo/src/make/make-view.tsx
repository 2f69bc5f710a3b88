import { useScreen } from '../screen.js'
import { numberOf, withNumbers } from '../settings/settings.js'
import { firstText, MakeACurve } from './make-a-curve.js'

/** The room as a view of the app: the curve's text stands in the address. */
export const MakeView = () => {
  const { settings, change, headline, publish } = useScreen()
  return (
    <MakeACurve
      text={settings.made || firstText}
      onText={made => change(now => ({ ...now, made }))}
      ratio={numberOf(settings, 'r')}
      onRatio={r => change(now => withNumbers(now, { r }))}
      headline={headline}
      publish={publish}
      entryPrice={1}
      base="X"
      quote="Y"
    />
  )
}
