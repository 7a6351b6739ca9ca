import { paths } from './paths.ts'

/** The box over the hits. With scripts, titles are proposed while one types. */
export const SearchForm = ({ q, look }: { q: string; look?: 'large' | undefined }) => <search>
  <form className={`search search-${look ?? 'normal'}`} action={paths.search} method="get">
    <label className="hidden-text" htmlFor="search-words">要查找的词语、文号或拼音首字母</label>
    <input className="search-input" id="search-words" type="search" name="q" defaultValue={q.slice(0, 200)} maxLength={200} list="search-proposals" autoComplete="off"
      hx-get={paths.suggest} hx-trigger="input changed delay:200ms" hx-target="#search-proposals" hx-swap="innerHTML" />
    <datalist id="search-proposals" />
    <button className="search-button" type="submit"><span>搜索</span></button>
  </form>
</search>
