import { clockOf } from '#shared/moments'
import { SIGN_IN } from './session-rules.ts'

/** The same for an unknown account, a wrong password and a disabled account: nobody learns which accounts there are. */
export const WRONG_PASSWORD = `账号或密码不正确。连续输错${SIGN_IN.triesAllowed}次将锁定${SIGN_IN.lockedMinutes}分钟`
export const WRONG_CODE = '动态验证码不正确或已用过，请等应用显示新的6位数字后再输入'
export const CODE_TOO_LATE = `等待验证超过${SIGN_IN.codeMinutes}分钟，请重新登录`
export const ADDRESS_LOCKED = '从您所在网络登录失败的次数太多，请15分钟后再试'

export const lockedWords = (until: Date): string =>
  `连续输错${SIGN_IN.triesAllowed}次，为安全起见已锁定${SIGN_IN.lockedMinutes}分钟，请在 ${clockOf(new Date(until.getTime() + 59_999))} 之后再试，或联系系统管理员`
