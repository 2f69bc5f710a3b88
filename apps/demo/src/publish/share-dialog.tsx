import { useEffect, useRef, useState } from 'react'
import { useScreen } from '../screen.js'
import { linkOf } from './links.js'

/** The dialog with the link to this screen, copied if the browser allows it. */
export const ShareDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { settings } = useScreen()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isCopied, setCopied] = useState(false)
  const [link] = useState(() => linkOf(settings))
  useEffect(() => {
    dialog.current?.showModal()
    navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    )
  }, [link])
  return (
    <dialog ref={dialog} aria-label="Share this screen" onClose={onClose}>
      <h2>Share this screen</h2>
      <p>{isCopied ? 'The link is copied:' : 'Copy this link:'}</p>
      <input
        type="text"
        readOnly
        value={link}
        aria-label="Link to this screen"
        onFocus={({ target }) => target.select()}
      />
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  )
}
