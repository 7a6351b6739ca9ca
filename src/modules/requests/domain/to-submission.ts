import { ID_KINDS, isOrganisation, plainId, type Applicant, type IdKind } from './applicant.ts'
import type { Answers } from './application.ts'
import { APPLICANT_CLASSES, type ApplicantClass } from './outcome.ts'
import { DELIVERIES, HELP_KINDS, WANTED_FORMS, type Attachment, type Submission } from './submission.ts'

const chosen = <Names extends object>(names: Names, text: string, fallback: keyof Names & string): keyof Names & string =>
  Object.hasOwn(names, text) ? text as keyof Names & string : fallback

type Keys = Pick<Applicant, 'queryCode' | 'locator' | 'viewKey' | 'openid'>
const plainPhone = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** Who asks, out of the answers: only the fields of the chosen class count, whatever stands in the others. */
export function applicantFrom(answers: Answers, keys: Keys): Applicant {
  const kind: ApplicantClass = chosen(APPLICANT_CLASSES, answers.class, 'natural')
  const organisation = isOrganisation({ class: kind })
  const idKind: IdKind = organisation ? (answers.orgIdKind === 'other' ? 'other' : 'credit_code') : chosen(ID_KINDS, answers.idKind, 'resident_id')
  return {
    class: kind, name: organisation ? answers.orgName : answers.personName, idKind, idNumber: plainId(idKind, organisation ? answers.orgId : answers.personId),
    contact: organisation ? answers.contact : '', phone: plainPhone(answers.phone), email: answers.email, address: answers.address, postcode: answers.postcode.normalize('NFKC'), ...keys,
  }
}

/** The answers as they leave the form; they have been judged before. */
export const submissionFrom = (answers: Answers, keys: Keys, at: string, attachments: readonly Attachment[]): Submission => ({
  version: 1, at, agency: answers.agency, applicant: applicantFrom(answers, keys), subject: answers.subject, description: answers.description,
  documentNumber: answers.documentNumber, wantedForm: chosen(WANTED_FORMS, answers.wantedForm, 'unsaid'), delivery: chosen(DELIVERIES, answers.delivery, 'unsaid'),
  help: answers.help.filter((one): one is keyof typeof HELP_KINDS => Object.hasOwn(HELP_KINDS, one)), seen: answers.seen, attachments,
})
