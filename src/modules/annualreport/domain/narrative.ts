/** The report's prose: figures bound to the tables, and a draft to start from. */
export { bindFigures, boundAddresses, figureChoices, plainText, type FigureChoice } from './narrative-bind.ts'
export { draftNarrative, openQuestions, type DraftFacts, type Narrative } from './narrative-draft.ts'
