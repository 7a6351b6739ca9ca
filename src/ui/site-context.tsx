import { createContext, useContext } from 'react'

/** Whose portal this is: what the masthead, the footer and the national head tags say. */
export type Site = {
  readonly name: string
  readonly domain: string
  /** 网站标识码 */
  readonly idCode: string
  readonly host: string
  readonly operator: string
  readonly address: string
  readonly phone: string
  /** 如“周一至周五 8:30—12:00，14:00—17:30（法定节假日除外）” */
  readonly hours: string
}

const QINGTING: Site = {
  name: '青汀市人民政府', domain: 'www.qingting.gov.cn', idCode: '3399990001',
  host: '青汀市人民政府办公室', operator: '青汀市政务公开办公室', address: '青汀市临江路1号', phone: '0599-0000000',
  hours: '周一至周五 8:30—12:00，14:00—17:30（法定节假日除外）',
}

/** What stands around a page and is the same for all its parts. */
export type Around = {
  readonly site: Site
  /** The signed-in person's agency by name; its id stands in where it is not known. */
  readonly agencyName: string | null
  /** Messages that the signed-in person has not seen. */
  readonly unseen: number
}

const AroundContext = createContext<Around>({ site: QINGTING, agencyName: null, unseen: 0 })
export const AroundProvider = AroundContext.Provider
export const useAround = (): Around => useContext(AroundContext)
export const defaultAround: Around = { site: QINGTING, agencyName: null, unseen: 0 }
