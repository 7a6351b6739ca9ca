/** Beside a form's fields: what the checks say of what stands in them now. Without scripts the checks run when the form is saved. */
export const LiveCheck = ({ at }: { at: string }) => <div className="live-check" data-live-check={at}>
  <noscript><p className="field-hint">保存后，在信息页面上可以看到内容检查的结果。</p></noscript>
  <script async type="module" src="/static/islands/live-check.js" />
</div>
