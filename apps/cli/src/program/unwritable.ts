// Why a file could not be written, in words.

/** Why a file cannot be written, by the code of the system's error. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'that is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no space left',
}

/** Why a file could not be written. Other exceptions are thrown again. */
export const unwritable = (thrown: unknown): string => {
  const code = thrown instanceof Error ? (thrown as NodeJS.ErrnoException).code : undefined
  if (typeof code !== 'string') throw thrown
  return `cannot be written: ${REASONS[code] ?? code}`
}
