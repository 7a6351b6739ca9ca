import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, FileField, Form, LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { deskPaths } from '../../paths.ts'
import { LARGEST_FILE } from '../../read/extracted.ts'
import { READABLE } from './readable.ts'

/** Reports of earlier years from files: what this year's carry-in and repeated prose are checked against. */
export const ImportPage = ({ wrong }: { wrong: readonly string[] }) => (
  <DeskPage title="导入往年报告" crumbs={[{ label: '年度报告', href: deskPaths.board() }]}>
    <Panel>
      <Form action={deskPaths.import} encType="multipart/form-data" id="import">
        <ErrorSummary reasons={wrong.map((reason) => ({ field: 'files', reason }))} />
        <p>
          导入的报告用来核对“上年结转”、规范性文件现行有效件数和文字是否照抄上年。先读出三张表给您看，拿不准的地方逐条说明，您确认后才保存。
        </p>
        <FileField
          label="报告文件"
          name="files"
          accept={READABLE.join(',')}
          multiple
          required
          error={wrong[0]}
          hint={`可以一次选多个；格式：${READABLE.join('、')}，每个不超过 ${LARGEST_FILE / 1024 / 1024} MB。扫描成图片的 PDF 读不出文字。`}
        />
        <Actions>
          <Button kind="primary">上传并读取</Button>
          <LinkButton href={deskPaths.board()} kind="quiet">
            返回
          </LinkButton>
        </Actions>
      </Form>
    </Panel>
  </DeskPage>
)
