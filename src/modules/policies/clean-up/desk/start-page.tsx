import { DeskPage } from '#ui/desk-page'
import { Actions, Button, DayField, ErrorSummary, Form, LinkButton, SelectField, TextField, type Wrong, wrongOf } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { cleanUpPaths } from '../paths.ts'

type Choice = { readonly value: string; readonly label: string }
type StartPageProps = { readonly agencies: readonly Choice[]; readonly typed: Readonly<Record<string, string | undefined>>; readonly wrong: readonly Wrong[]; readonly inForce: number }

/** The choice of the stock: all in force, or those of one agency, or those made before a day. */
export const StartPage = ({ agencies, typed, wrong, inForce }: StartPageProps) => <DeskPage title="发起清理" crumbs={[{ label: '政策清理', href: cleanUpPaths.all }]}>
  <Panel>
    <Form action={cleanUpPaths.start}>
      <ErrorSummary reasons={wrong} />
      <Notice kind="info">现行有效的文件共 {inForce} 件。选定的文件分给制定单位逐件提出意见；公开办汇总后一次通过，通过前登记册不变。</Notice>
      <TextField label="名称" name="title" value={typed['title'] ?? ''} required hint="如 2025年行政规范性文件清理" error={wrongOf(wrong, 'title')} />
      <SelectField label="范围" name="of" value={typed['of'] ?? ''} blank="全部单位的文件" options={agencies} />
      <DayField label="只清理此日以前成文的" name="before" value={typed['before'] ?? ''} hint="可以不填；格式：年-月-日" error={wrongOf(wrong, 'before')} />
      <DayField label="提出意见的期限" name="dueOn" value={typed['dueOn'] ?? ''} error={wrongOf(wrong, 'dueOn')} />
      <Actions><Button kind="primary">发起</Button><LinkButton href={cleanUpPaths.all} kind="quiet">返回</LinkButton></Actions>
    </Form>
  </Panel>
</DeskPage>
