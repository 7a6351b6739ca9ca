import { useId } from 'react'

type SearchBoxProps = {
  readonly action: string
  readonly label: string
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly placeholder?: string | undefined
  readonly look?: 'normal' | 'large' | undefined
}

/** A search of its own, by address, so that a result can be bookmarked. */
export function SearchBox({ action, label, name = 'q', value, placeholder, look = 'normal' }: SearchBoxProps) {
  const id = useId()
  return <search>
    <form className={`search search-${look}`} action={action} method="get">
      <label className="hidden-text" htmlFor={id}>{label}</label>
      <input className="search-input" id={id} type="search" name={name} defaultValue={value ?? ''} placeholder={placeholder} maxLength={100} />
      <button className="search-button" type="submit">
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8.5" r="5.5" /><path d="m13 13 5 5" /></svg>
        <span>搜索</span>
      </button>
    </form>
  </search>
}
