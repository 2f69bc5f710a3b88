// Before anything is drawn: the theme that the address names or that is remembered, and no default figures where others are asked for.
;(() => {
  const settings = new URLSearchParams(location.search)
  let kept = {}
  try {
    if (!settings.has('embed')) kept = JSON.parse(localStorage.getItem('ammeter')) ?? {}
  } catch {}
  const theme = settings.get('theme') ?? kept.theme
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  settings.delete('theme')
  if (settings.size > 0 || (kept.pair ?? '') !== '') document.documentElement.dataset.restoring = ''
})()
