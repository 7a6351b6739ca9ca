import { Button, ErrorSummary, FileField, Form, TextField } from '#ui/form'
import { casePaths } from './case-paths.ts'

export type PaperTyped = { readonly title: string; readonly reasons: readonly string[] }

/** For what is to be disclosed: it is put in here, redacted, and kept. */
export const AddPaperForm = ({ id, typed }: { id: string; typed: PaperTyped | null }) => <details className="case-add-paper" open={typed !== null}>
  <summary>放入拟公开的材料</summary>
  <Form action={casePaths.papers(id)} encType="multipart/form-data" id="add-paper">
    <ErrorSummary reasons={(typed?.reasons ?? []).map((reason) => ({ field: 'file', reason }))} />
    <FileField label="文件" name="file" hint="PDF、Word、Excel 或图片；PDF 和 Word 可以接着遮盖不予公开的部分" required error={typed?.reasons[0]} />
    <TextField label="名称" name="title" value={typed?.title ?? ''} hint="不填用文件名" width="medium" />
    <Button size="small">放入案卷</Button>
  </Form>
</details>
