import { store } from '../api/store'

/** What screen readers are told next: counts, arrivals and results. */
export const announcement = store('')

export function announce(text: string): void {
  announcement.set(text)
}
