import { CopyButton } from '../../publish/copy-button.js'
import { shellWord } from '../../publish/shell-word.js'
import { download } from '../../shell/download.js'
import type { MadeCurve } from '../curve/made-curve.js'
import { MODULE_FILE, moduleOf } from './exported-module.js'

/** The panel that exports the curve: as a module, and with commands that check and compare it. */
export const ExportPanel = ({ made }: { readonly made: MadeCurve }) => {
  const { text } = made
  const source = moduleOf(made)
  const commands = [
    `ammeter check ${MODULE_FILE}`,
    `ammeter compare --curve ${shellWord(text)} --curve constant-product`,
  ]
  return (
    <section className="make-export" aria-label="Take it with you">
      <h2>Take it with you</h2>
      <p className="note">
        A module with <code>defineCurve</code>, to edit and to check; or the text, as the command takes it.
      </p>
      <div className="row">
        <button
          type="button"
          onClick={() => download(MODULE_FILE, new Blob([source], { type: 'text/plain;charset=utf-8' }))}
        >
          Export module
        </button>
        <CopyButton label="Copy module" text={source} />
        <CopyButton label="Copy text" text={text} />
      </div>
      <pre>{commands.join('\n')}</pre>
    </section>
  )
}
