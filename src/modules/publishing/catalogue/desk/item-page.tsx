import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckGroupField, ErrorSummary, Form, LinkButton, TextField } from '#ui/form'
import { Badge, Facts, Notice, Panel, Tabs } from '#ui/notice'
import { limitInWords } from '../domain/limits.ts'
import { articleOf } from '../domain/obligation.ts'
import type { StandardItem } from '../domain/standard-item.ts'
import { paths } from '../../paths.ts'
import type { Filler } from '../queries/fillers.ts'
import type { Duty } from '../queries/obligations.ts'
import { CRUMBS, StandingBadge } from './frame.tsx'
import { deskPaths } from './paths.ts'

type ItemPageProps = {
  readonly item: StandardItem
  readonly agency: Agency
  readonly agencies: readonly Agency[]
  readonly duty: Duty | null
  readonly fillers: readonly Filler[]
  readonly words: string
  readonly wrong: readonly string[]
  readonly field: string
  readonly mayFill: boolean
  readonly mayChange: boolean
}

const Row = ({ item, field }: Pick<ItemPageProps, 'item' | 'field'>) => (
  <Panel title="标准目录">
    {item.toCheck ? <Notice kind="warn" title={item.toCheck} /> : null}
    <Facts
      items={[
        { label: '领域', value: field },
        { label: '一级事项', value: item.item },
        { label: '二级事项', value: item.subItem },
        { label: '公开内容', value: item.elements },
        { label: '公开依据', value: item.basis },
        { label: '公开时限', value: item.limitWords },
        { label: '系统推算', value: limitInWords(item.limit) },
        { label: '公开主体', value: item.duty },
        { label: '渠道和载体', value: item.channels.join('、') },
        { label: '公开对象', value: item.audience },
        { label: '公开方式', value: item.way },
        { label: '公开层级', value: item.level },
      ]}
    />
  </Panel>
)

const Standing = ({ duty, agency }: Pick<ItemPageProps, 'duty' | 'agency'>) =>
  duty === null ? (
    <Notice title="这一项是依申请公开的，不要求主动公布" />
  ) : (
    <Panel title={agency.shortName}>
      <Facts
        columns={2}
        items={[
          { label: '状态', value: <StandingBadge {...duty} /> },
          { label: '最近公开', value: duty.last ?? '' },
          { label: '应公开日', value: duty.due ?? '按每条信息的形成日期起算' },
          { label: '已公开', value: `${duty.count} 条` },
          ...(duty.standing === 'overdue' ? [{ label: '依据', value: articleOf(duty.item.limit) }] : []),
        ]}
      />
    </Panel>
  )

function Fill({ item, agency, fillers, words, wrong, mayFill }: Pick<ItemPageProps, 'item' | 'agency' | 'fillers' | 'words' | 'wrong' | 'mayFill'>) {
  const fresh = `${paths.fresh}?${new URLSearchParams({ agency: agency.id, column: item.column, title: item.subItem })}`
  return (
    <Panel
      title="哪些信息落实了这一项"
      actions={
        mayFill ? (
          <LinkButton href={fresh} size="small">
            新建信息
          </LinkButton>
        ) : undefined
      }
    >
      <Form action={deskPaths.item(item.id)} method="get" look="filter" id="find" hidden={{ agency: agency.id }}>
        <TextField label="按标题查找本单位已发布的信息" name="q" value={words} width="medium" />
        <Button>查找</Button>
      </Form>
      {fillers.length === 0 ? (
        <p className="quiet">{words ? '没有标题符合的已发布信息' : '本单位在这一领域还没有已发布的信息；在其他栏目的，请按标题查找'}</p>
      ) : mayFill ? (
        <Form action={deskPaths.fill(item.id)} hidden={{ agency: agency.id }} id="fill">
          <ErrorSummary reasons={wrong} />
          {fillers.map(({ id }) => (
            <input key={id} type="hidden" name="shown" value={id} />
          ))}
          <CheckGroupField
            label="勾选落实了这一项的信息"
            name="entries"
            values={fillers.filter(({ meets }) => meets).map(({ id }) => id)}
            options={fillers.map(({ id, title, publishedOn, likely, meets }) => ({
              value: id,
              label: title,
              hint: `${publishedOn} 发布${likely && !meets ? '，标题与本项相符' : ''}`,
            }))}
          />
          <Actions>
            <Button kind="primary">保存</Button>
          </Actions>
        </Form>
      ) : (
        <ul className="catalogue-fillers">
          {fillers.map(({ id, title, publishedOn, meets }) => (
            <li key={id}>
              <a href={paths.entry(id)}>{title}</a> <span className="quiet">{publishedOn}</span> {meets ? <Badge kind="good">已归入</Badge> : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** A row of the standard catalogue as one agency owes it. */
export function ItemPage({ item, agency, agencies, duty, field, mayChange, ...fill }: ItemPageProps) {
  return (
    <DeskPage
      title={item.subItem}
      crumbs={CRUMBS}
      lead={`${field} › ${item.item}`}
      actions={mayChange ? <LinkButton href={deskPaths.standardItem(item.id)}>分派责任</LinkButton> : undefined}
    >
      {agencies.length > 1 && agencies.length <= 8 ? (
        <Tabs
          label="责任单位"
          items={agencies.map(({ id, shortName }) => ({ label: shortName, href: deskPaths.item(item.id, id), current: id === agency.id }))}
        />
      ) : null}
      <Standing duty={duty} agency={agency} />
      <Fill item={item} agency={agency} {...fill} />
      <Row item={item} field={field} />
    </DeskPage>
  )
}
