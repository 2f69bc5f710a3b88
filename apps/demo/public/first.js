// Before anything is drawn: the theme that the address names, and no default figures where it names others.
;(() => {
  const settings = new URLSearchParams(location.search)
  const theme = settings.get('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  settings.delete('theme')
  if (settings.size > 0) document.documentElement.dataset.restoring = ''
})()
