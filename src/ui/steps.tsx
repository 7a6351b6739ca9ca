import type { ReactNode } from 'react'

type StepState = 'done' | 'current' | 'todo' | 'bad'
type Step = { readonly title: string; readonly state: StepState; readonly when?: string | undefined; readonly text?: ReactNode }

const SAID: Record<StepState, string> = { done: '已完成', current: '进行中', todo: '未开始', bad: '有问题' }

/** What has happened, what goes on, what is to come. */
export const Steps = ({ items, look = 'down' }: { items: readonly Step[]; look?: 'down' | 'across' | undefined }) =>
  <ol className={`steps steps-${look}`}>
    {items.map((step) => <li key={`${step.title} ${step.when ?? ''}`} className={`step step-${step.state}`}
      aria-current={step.state === 'current' ? 'step' : undefined}>
      <p className="step-title">{step.title}<span className="hidden-text">（{SAID[step.state]}）</span></p>
      {step.when ? <p className="step-when">{step.when}</p> : null}
      {step.text ? <div className="step-text">{step.text}</div> : null}
    </li>)}
  </ol>
