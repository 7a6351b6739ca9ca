/// <reference lib="dom" />
import { toolButton } from './tool-button.ts'

/** The browser's own way of passing on where it has one, else the address into the clipboard. Nothing is loaded from any other site. */
export const passOn = (title: string, say: (words: string) => void): HTMLButtonElement => toolButton('分享', () => {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const copied = (): Promise<void> => navigator.clipboard.writeText(`${title} ${url}`).then(() => say('网址已复制'), () => say(`请复制网址：${url}`))
  if ('share' in navigator) navigator.share({ title, url }).catch((error: unknown) => { if (!(error instanceof DOMException && error.name === 'AbortError')) void copied() })
  else void copied()
})
