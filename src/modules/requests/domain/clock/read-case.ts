import { isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { CHANNELS, type Channel } from '../outcome.ts'
import { CLOCK_EVENTS, type ClockCase, type ClockEvent, type ClockEventType, type Received } from './case.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown): string => (value === undefined ? '空' : `“${String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 40)}”`)
const refuse = (words: string): never => { throw new Refusal(422, [words]) }

function dayFrom(value: unknown, name: string): Day {
  if (typeof value === 'string' && isDay(value)) return value
  return refuse(`${name}是${shown(value)}，不是真实的日期；请写成 2026-03-02 的样子`)
}

function oneOf<T extends string>(words: Readonly<Record<T, string>>, value: unknown, name: string): T {
  if (typeof value === 'string' && Object.hasOwn(words, value)) return value as T
  return refuse(`${name}是${shown(value)}，可用的有：${Object.entries(words).map(([key, label]) => `${key}（${String(label)}）`).join('、')}`)
}

const absent = (value: unknown): value is undefined | null => value === undefined || value === null

function receivedFrom(value: unknown): Received {
  if (!isFields(value)) return refuse('缺少收到申请的情况 received：请写明提交方式 channel 和日期 date')
  const { channel, date, confirmedOn } = value
  const received = { channel: oneOf<Channel>(CHANNELS, channel, '提交方式 channel '), date: dayFrom(date, '收到日期 received.date ') }
  if (absent(confirmedOn)) return received
  const confirmed = dayFrom(confirmedOn, '确认日期 received.confirmedOn ')
  if (confirmed < received.date) return refuse(`确认日期 ${confirmed} 早于收到日期 ${received.date}，请核对`)
  return { ...received, confirmedOn: confirmed }
}

function eventFrom(value: unknown, index: number): ClockEvent {
  const name = `第${index + 1}个事件的`
  if (!isFields(value)) return refuse(`${name}写法不对：每个事件要有 type 和 date`)
  const type = oneOf<ClockEventType>(CLOCK_EVENTS, value['type'], `${name}种类 type `)
  const date = dayFrom(value['date'], `${name}日期 date `)
  const days = value['days']
  if (type !== 'extended' || absent(days)) return { type, date }
  if (typeof days !== 'number') return refuse(`${name}天数 days 是${shown(days)}，请写数字`)
  return { type, date, days }
}

/** Reads a case that came from outside (a line of JSON); refuses in words what is missing or impossible. Fields that it does not know are passed over. */
export function readCase(value: unknown): ClockCase {
  if (!isFields(value)) return refuse('一行应是一个案件：{"received":{…},"events":[…]}')
  const received = receivedFrom(value['received'])
  const events = value['events']
  if (!Array.isArray(events)) return refuse('缺少事件清单 events；没有事件请写 []')
  return { received, events: events.map(eventFrom) }
}
