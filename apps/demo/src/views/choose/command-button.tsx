import { useState } from 'react'
import type { AnswerJob } from '../../choose/job.js'
import { commandText } from './command-text.js'

/** A button that shows and copies the command that prints the same figures. */
export const CommandButton = ({ job, deposit }: { readonly job: AnswerJob; readonly deposit: number }) => {
  const [shown, setShown] = useState<string>()
  const command = commandText(job, deposit)
  const show = async () => {
    setShown(command)
    await navigator.clipboard?.writeText(command).catch(() => undefined)
  }
  return (
    <>
      <button
        type="button"
        className="link"
        title="The command that prints the same figures, to the last digit"
        onClick={show}
      >
        Copy as a command
      </button>
      {shown === command ? <code className="command">{command}</code> : null}
    </>
  )
}
