import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFile } from './calendar-file.ts'

const NOW = new Date('2025-01-21T02:03:04.567Z')

test('RFC 5545: whole days end on the next day, signs are escaped, lines end with CRLF', () => {
  const file = calendarFile('青公开申1号', [{ on: '2025-03-22', title: '复议截止;一,二', words: '第一行\n第二行\\' }], NOW)
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  assert.equal(lines[0], 'BEGIN:VCALENDAR')
  assert.equal(lines.at(-2), 'END:VCALENDAR')
  assert.ok(lines.includes('DTSTART;VALUE=DATE:20250322') && lines.includes('DTEND;VALUE=DATE:20250323') && lines.includes('DTSTAMP:20250121T020304Z'))
  assert.ok(lines.includes('SUMMARY:复议截止\\;一\\,二') && lines.includes('DESCRIPTION:第一行\\n第二行\\\\'))
  assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/)
})

test('no line is longer than 75 octets, and no character is cut', () => {
  const file = calendarFile('x', [{ on: '2025-03-22', title: '长𠮷'.repeat(60), words: 'a'.repeat(300) }], NOW)
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.ok(file.replaceAll('\r\n ', '').includes('长𠮷'.repeat(60)))
})
