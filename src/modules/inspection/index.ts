export { findingsOf, type Finding } from './domain/judge.ts'
export { resultOf } from './domain/score.ts'
export { lookAt } from './work/look.ts'
export { reportLines, reportPdf, verdictWords } from './work/report.ts'
