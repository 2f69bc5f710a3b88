import { useState } from 'react'

/** A button that copies a text, and confirms it. */
export const CopyButton = ({ label, text }: { readonly label: string; readonly text: string }) => {
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
