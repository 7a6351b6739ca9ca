/** Numbers with right check digits that are given to nobody: births between 1900 and 1909, area codes out of use, runs of noughts. */
export type Dice = (below: number) => number

/** A small generator of the same numbers on every run (mulberry32). */
export const diceOf = (seed: number): Dice => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** The check character of an identity number, GB 11643. */
export const identityCheck = (body: string): string =>
  '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body.charAt(at)), 0) % 11)

/** The check digit of a bank card, Luhn. */
export const cardCheck = (body: string): string => {
  const sum = [...body].reverse().reduce((total, figure, at) => {
    const twice = Number(figure) * (at % 2 === 0 ? 2 : 1)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

const CODES = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** The check character of a unified social credit code, GB 32100. */
export const creditCodeCheck = (body: string): string => {
  let weight = 1, sum = 0
  for (const character of body.slice(0, 17)) { sum += CODES.indexOf(character) * weight; weight = (weight * 3) % 31 }
  return CODES.charAt((31 - (sum % 31)) % 31)
}

const AREAS = ['330199', '320599', '340899', '360499', '350699', '420799', '430899', '510999', '610399', '210799']
const PREFIXES = ['131', '135', '137', '138', '139', '150', '152', '158', '166', '173', '177', '180', '186', '188', '191', '199']
const BANKS = ['622202', '621700', '622848', '621661', '622700', '623058', '622180']
const padded = (figure: number, length: number): string => String(figure).padStart(length, '0')
const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

function identityNumber(dice: Dice, last?: 'X'): string {
  for (;;) {
    const body = `${AREAS[dice(AREAS.length)] ?? ''}${1900 + dice(10)}${padded(1 + dice(12), 2)}${padded(1 + dice(28), 2)}${padded(dice(1000), 3)}`
    const check = identityCheck(body)
    if (last === undefined || check === last) return body + check
  }
}
const oldIdentityNumber = (dice: Dice): string =>
  `${AREAS[dice(AREAS.length)] ?? ''}${padded(10 + dice(30), 2)}${padded(1 + dice(12), 2)}${padded(1 + dice(28), 2)}${padded(dice(1000), 3)}`
const mobile = (dice: Dice): string => `${PREFIXES[dice(PREFIXES.length)] ?? ''}000${padded(dice(100000), 5)}`
function card(dice: Dice, length: number): string {
  const body = `${BANKS[dice(BANKS.length)] ?? ''}0000${padded(dice(10 ** (length - 11)), length - 11)}`
  return body + cardCheck(body)
}

const grouped = (text: string, sizes: readonly number[], between: string): string => {
  let at = 0
  return sizes.map((size) => { at += size; return text.slice(at - size, at) }).join(between)
}
const inFours = (text: string, between: string): string => (text.match(/.{1,4}/g) ?? []).join(between)

/** What stands for each mark `<…>` of the written sentences. */
export const NUMBER_FORMS: Readonly<Record<string, (dice: Dice) => string>> = {
  id: (dice) => identityNumber(dice),
  'id:x': (dice) => identityNumber(dice, 'X'),
  'id:lx': (dice) => identityNumber(dice, 'X').toLowerCase(),
  'id:s': (dice) => grouped(identityNumber(dice), [6, 8, 4], ' '),
  'id:h': (dice) => grouped(identityNumber(dice), [6, 8, 4], '-'),
  'id:f': (dice) => wide(identityNumber(dice)),
  id15: oldIdentityNumber,
  mobile,
  'mobile:s': (dice) => grouped(mobile(dice), [3, 4, 4], ' '),
  'mobile:h': (dice) => grouped(mobile(dice), [3, 4, 4], '-'),
  'mobile:p': (dice) => `+86 ${mobile(dice)}`,
  'mobile:f': (dice) => wide(mobile(dice)),
  landline: (dice) => `0571-${padded(60000000 + dice(10000), 8)}`,
  card: (dice) => card(dice, 19),
  'card:16': (dice) => card(dice, 16),
  'card:s': (dice) => inFours(card(dice, 19), ' '),
  'card:h': (dice) => inFours(card(dice, 16), '-'),
  'card:f': (dice) => wide(card(dice, 19)),
  passport: (dice) => `E${padded(dice(100000000), 8)}`,
  'passport:ea': (dice) => `E${'ABCDEFGH'.charAt(dice(8))}${padded(dice(10000000), 7)}`,
  'passport:p': (dice) => `PE${padded(dice(10000000), 7)}`,
  hkmo: (dice) => `H${padded(dice(100000000), 8)}`,
  gangao: (dice) => `C${padded(dice(100000000), 8)}`,
  taiwan: (dice) => padded(dice(100000000), 8),
  totaiwan: (dice) => `L${padded(dice(100000000), 8)}`,
}
