/** Words that guessing programs try first; compared without case, and with the digits and signs at their ends taken off. */
const COMMON = new Set([
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'admin', 'administrator', 'root', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm',
  'abc', 'abcd', 'abcdef', 'iloveyou', 'woaini', 'welcome', 'letmein', 'monkey', 'dragon', 'master', 'gongkai', 'zhengfu', 'huawei',
  'changeme', 'test', 'guest', 'user', '1qaz2wsx', '1q2w3e4r', 'qazwsx', 'qwer', 'asdf', 'zxcv', 'admin@', 'a',
])

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]
const LONG = 12
const SHORT = 8
const LONGEST = 200

export const PASSWORD_HINT = `至少${LONG}个字符；或至少${SHORT}个字符并含大写字母、小写字母、数字、符号中的三类。不能含账号名，不能用常见密码`

const isRun = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index)))
  return steps.size <= 1 && ![...steps].some((step) => Math.abs(step) > 1)
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  const core = plain.replace(/\P{L}+$/u, '').replace(/^\P{L}+/u, '')
  return COMMON.has(plain) || COMMON.has(core) || core === '' || isRun(plain) || /^(.{1,4})\1+$/.test(plain)
}

/** Empty means it will do. */
export function reasonsAgainstPassword(password: string, login: string): string[] {
  const reasons: string[] = []
  const length = [...password].length
  const classes = CLASSES.filter((one) => one.test(password)).length
  if (length > LONGEST) return [`密码不能超过${LONGEST}个字符`]
  if (length < SHORT || (length < LONG && classes < 3)) reasons.push(`密码太短：需${PASSWORD_HINT.slice(0, PASSWORD_HINT.indexOf('。'))}`)
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) reasons.push('密码不能含有账号名')
  if (length >= SHORT && isCommon(password)) reasons.push('这是常见密码或有规律的密码，容易被猜中，请换一个')
  return reasons
}
