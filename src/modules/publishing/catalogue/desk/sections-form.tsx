import { Actions, Button, ErrorSummary, Form } from '#ui/form'
import type { Topic } from '../domain/topic.ts'
import { deskPaths } from './paths.ts'

export type TypedSection = { readonly id?: string | undefined; readonly title: string }
const BLANKS = 3

const Line = ({ section, at, known }: { section: TypedSection; at: number; known: boolean }) => (
  <li>
    <input type="hidden" name="sectionId" value={section.id ?? ''} />
    <input
      className="control catalogue-place"
      name="sectionAt"
      defaultValue={known ? String(at + 1) : ''}
      inputMode="numeric"
      maxLength={3}
      aria-label={`第${at + 1}个分栏的顺序`}
    />
    <input
      className="control"
      name="sectionTitle"
      defaultValue={section.title}
      maxLength={30}
      aria-label={`第${at + 1}个分栏的名称`}
      placeholder={known ? undefined : '新分栏'}
    />
  </li>
)

/** The sections as a list of names with their places: rename in place, change the number to move, empty the name to close, write below to add. */
export const SectionsForm = ({ topic, sections, wrong }: { topic: Topic; sections: readonly TypedSection[]; wrong: readonly string[] }) => (
  <Form action={deskPaths.sections(topic.id)} hidden={{ seen: String(topic.version) }} id="sections">
    <ErrorSummary reasons={wrong} />
    <p className="quiet">改数字调整顺序；清空名称即停用该分栏，已收入的信息仍在专题内；空行填写名称即新增。</p>
    <ol className="catalogue-sections">
      {sections.map((section, at) => (
        <Line key={section.id ?? `${at} ${section.title}`} section={section} at={at} known />
      ))}
      {Array.from({ length: BLANKS }, (_, more) => sections.length + more).map((at) => (
        <Line key={`new ${at}`} section={{ title: '' }} at={at} known={false} />
      ))}
    </ol>
    <Actions>
      <Button kind="primary">保存分栏</Button>
    </Actions>
  </Form>
)
