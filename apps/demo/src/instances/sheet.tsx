import '../style/sheets.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/**
 * A dialog over the page: in its middle, or from the lower edge of a phone. When it closes, the focus returns to where
 * it was opened.
 */
export const Sheet = ({
  title,
  onClose,
  children,
}: {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="quiet" aria-label="Close" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  )
}
