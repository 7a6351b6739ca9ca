import type { Socket } from 'node:net'

const ANSWERS: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', '请求的头部太长，请缩短网址，或清除浏览器中本网站的数据后重新打开'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', '请求没有在规定时间内发送完，请重新提交'],
}
const UNREADABLE = [400, 'Bad Request', '请求写法不对：网址中的中文等字符要先编码，请检查后重新打开'] as const

/** What is no HTTP never becomes a request: it is answered on the line itself, in Chinese, and the line is closed. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, phrase, words] = ANSWERS[error.code ?? ''] ?? UNREADABLE
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="robots" content="noindex"><title>${words}</title><h1>${status}</h1><p>${words}。</p><p><a href="/">回到首页</a></p></html>`
  if (socket.writable) socket.end(`HTTP/1.1 ${status} ${phrase}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Security-Policy: default-src 'none'\r\nX-Robots-Tag: noindex\r\nConnection: close\r\n\r\n${body}`)
  else socket.destroy()
}
