import { store } from '../api/store'

export type Theme = 'system' | 'light' | 'dark'

const KEY = 'theme'

function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system'
}

function read(): Theme {
  try {
    const kept = localStorage.getItem(KEY)
    return isTheme(kept) ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** The one thing that is kept in the browser. */
export const theme = store<Theme>(read())

export function chooseTheme(chosen: Theme): void {
  theme.set(chosen)
  apply(chosen)
  try {
    if (chosen === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, chosen)
  } catch {
    // A browser that keeps nothing still shows the choice.
  }
}

function apply(chosen: Theme): void {
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

apply(theme.get())
