import type { TitleMatch } from '#publishing'
import { Actions, Button, Form } from '#ui/form'
import { portalPaths } from '../paths.ts'
import { ApplyFrame } from './frame.tsx'

/** Between the steps: what is probably wanted is public already (条例第三十六条第一项), so nobody has to wait for it. */
export const FoundStep = ({ subject, matches, draft }: { subject: string; matches: readonly TitleMatch[]; draft: string }) =>
  <ApplyFrame step="what" title="这些信息已经公开，是您要的吗？" lead={`按“${subject}”查到以下已公开的信息，点开就能看，不必申请。`}>
    <ul className="links already-links">
      {matches.map(({ address, title, agencyName, publishedOn }) => <li key={address}>
        <a href={address} target="_blank" rel="noopener">{title}<span className="hidden-text">（在新窗口打开）</span></a>
        <span className="links-source">{agencyName}</span><time dateTime={publishedOn}>{publishedOn}</time>
      </li>)}
    </ul>
    <Form action={portalPaths.apply} hidden={{ draft, step: 'found' }}>
      <Actions>
        <Button kind="primary" name="go" value="next">都不是，继续申请</Button>
        <Button name="go" value="back">返回修改</Button>
      </Actions>
    </Form>
  </ApplyFrame>
