import { percent } from '@ammeter/charts/format'
import { useId } from 'react'
import { useScreen } from '../screen.js'

/** A price history of the user's, chosen or dropped anywhere on the page. */
export const FileChoice = ({ isSmall = false }: { readonly isSmall?: boolean }) => {
  const { file, takeFile } = useScreen()
  const id = useId()
  return (
    <span className={isSmall ? 'file small' : 'file'}>
      <label htmlFor={id}>{isSmall ? 'or a CSV of prices' : (file?.name ?? 'Choose a CSV')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen !== undefined) takeFile(chosen)
          // The same file can be chosen again once it has been mended.
          target.value = ''
        }}
      />
    </span>
  )
}

/** How far a job is, and a way to end it. */
export const Progress = ({
  what,
  progress,
  onCancel,
}: {
  readonly what: string
  readonly progress: number | undefined
  readonly onCancel: () => void
}) => (
  <p className="progress" aria-live="polite">
    {progress === undefined ? null : (
      <>
        <progress value={progress} max={1} aria-label={what} /> {percent(progress).replace(/\.\d+/, '')}{' '}
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </>
    )}
  </p>
)
