import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { dayOf } from '#shared/days'
import { typedText } from '#shared/typed-text'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, Form, TextArea } from '#ui/form'
import { EmptyState, Panel } from '#ui/notice'
import type { Finding } from '../domain/finding.ts'
import { screen } from '../engine/screen.ts'
import { paths } from '../paths.ts'
import { FindingList } from './finding-list.tsx'
import { ScreeningTabs } from './tabs.tsx'

const LONGEST = 100_000

const TryOutPage = ({ text, findings, milliseconds }: { text: string; findings: readonly Finding[] | null; milliseconds: number }) => <DeskPage title="试一试" lead="粘贴一段文字，看看会查出什么；不保存">
  <ScreeningTabs here={paths.tryOut} />
  <Panel><Form action={paths.tryOut}>
    <TextArea label="文字" name="text" rows={10} value={text} maxLength={LONGEST} />
    <Actions><Button kind="primary">检查</Button></Actions>
  </Form></Panel>
  {findings === null ? null : <Panel title={`查出 ${findings.length} 处`}><p className="quiet small">{text.length} 字，用时 {milliseconds.toFixed(0)} 毫秒</p>{findings.length === 0 ? <EmptyState title="没有发现问题" text="机器检查不能代替人工审核" /> : <FindingList findings={findings} />}</Panel>}
</DeskPage>

/** The test box: what the checks and the office's lists say of any words. */
export const showTryOut = async (): Promise<Answer> => ({ page: <TryOutPage text="" findings={null} milliseconds={0} /> })
export async function postTryOut(kit: Kit, { form }: AskedBy): Promise<Answer> {
  const text = typedText(form['text'], LONGEST)
  const start = performance.now()
  const findings = await screen(kit.db, text.split('\n').map((line, at) => ({ name: `line-${at}`, place: `第${at + 1}段`, kind: 'paragraph' as const, text: line })).filter((part) => part.text.trim() !== ''), { day: dayOf(kit.now()) })
  return { page: <TryOutPage text={text} findings={findings} milliseconds={performance.now() - start} /> }
}
