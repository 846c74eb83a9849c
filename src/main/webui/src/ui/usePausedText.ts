import { useEffect, useRef, useState } from 'react'

const PAUSE = 180

/** A text that is handed on when typing pauses, and follows the value when it is changed from elsewhere. */
export function usePausedText(value: string, onPause: (text: string) => void) {
  const [text, setText] = useState(value)
  const [followed, setFollowed] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (followed !== value) {
    setFollowed(value)
    // What was handed on comes back trimmed: the blank that is being typed must stay.
    if (text.trim() !== value) setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (typed: string) => {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onPause(typed.trim()), PAUSE)
  }
  return [text, type] as const
}
