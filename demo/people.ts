import type { ApplicantClass } from '#requests'
import type { Random } from './random.ts'

export const SURNAMES = [
  '陈', '林', '黄', '张', '李', '王', '吴', '刘', '蔡', '杨', '许', '郑', '谢', '郭', '洪', '丘', '曾', '廖', '赖', '周', '叶', '苏', '庄', '吕', '江', '何', '罗', '高', '潘', '简',
] as const

/** Nobody in the demo city has more than a surname, and no organisation more than a surname and its trade. */
const ORGANISATIONS: Readonly<Record<Exclude<ApplicantClass, 'natural'>, readonly string[]>> = {
  business: ['某建材有限公司', '某建设工程有限公司', '某信息技术有限公司', '某物业服务有限公司', '某食品有限公司', '某房地产开发有限公司'],
  research: ['某社会科学研究所', '某规划设计研究院', '某公共政策研究中心'],
  charity: ['某环境保护协会', '某助残志愿服务中心', '某慈善会'],
  legal: ['某律师事务所', '某法律服务所'],
  other: ['某农机专业合作社', '某茶叶专业合作社', '某家具行业协会'],
}

export const applicantOf = (random: Random, applicant: ApplicantClass): string =>
  `${random.pick(SURNAMES)}${applicant === 'natural' ? '某' : random.pick(ORGANISATIONS[applicant])}`
