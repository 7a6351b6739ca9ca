/** 机关代字: what stands first in a number. 青汀市人民政府 → 青, 市交通运输局 of that city → 青交通运输局. */
export function numberWord(agency: { readonly name: string; readonly shortName: string; readonly kind: string }, root: { readonly name: string }): string {
  const city = [...root.name][0] ?? ''
  return agency.name === root.name || agency.kind === 'government' ? city : `${city}${agency.shortName.replace(/^[市县区]/, '')}`
}

/** How an applicant is known again: by the identity number, or where there is none by name and telephone. */
export const sameAs = ({ idNumber, name, phone }: { readonly idNumber: string; readonly name: string; readonly phone: string }): string => {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  return idNumber.trim() ? `id:${plain(idNumber)}` : `name:${plain(name)}|${plain(phone)}`
}

/** The last four characters that open the progress page together with the query code. */
export const lastFour = ({ idNumber, phone }: { readonly idNumber: string; readonly phone: string }): string =>
  (idNumber.trim() || phone.trim()).normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').toUpperCase().slice(-4)
