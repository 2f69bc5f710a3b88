import { useState } from 'react'
import { download } from '../../shell/download.js'
import type { MadeCurve } from '../curve/made-curve.js'
import { MODULE_FILE, moduleOf, shellWord } from './exported-module.js'

/** A text that is copied by a button, which says so. */
const CopyButton = ({ label, text }: { readonly label: string; readonly text: string }) => {
  const [copied, setCopied] = useState<string>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      setCopied(undefined)
    }
  }
  return (
    <button type="button" onClick={copy}>
      {copied === text ? 'Copied' : label}
    </button>
  )
}

/** The curve for elsewhere: a module, and the commands that check it and that compare it. */
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
