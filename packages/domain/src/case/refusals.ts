/** Why a command on a case may be refused; each has a sentence in both languages in the contract. */
export const caseRefusals = [
  'notAllowedInStatus',
  'notAllowedForKind',
  'rightMissing',
  'outOfScope',
  'notAtYourDesk',
  'claimedByAnother',
  'notYourClaim',
  'alreadyClaimed',
  'orderNotFound',
  'ownProposal',
  'textMissing',
  'departmentMissing',
  'limitInvalid',
  'limitNotLater',
  'nothingToChange',
  'handlingNotApproved',
  'handlingAlreadyDecided',
  'noHandlingProposed',
  'oneLevelAtATime',
  'alreadyAtLevel',
  'liveOrdersRemain',
  'requestOpen',
  'noRequestOpen',
  'tooManyExtensions',
  'notYourDepartment',
  'compensationAboveLimit',
  'amountInvalid',
  'reopenTooLate',
  'agreedTimeInvalid',
  'notContactTime',
  'scoreInvalid',
  'reasonMissing',
  'attemptsNotUsedUp',
  'noOpenSurvey',
  'surveyClaimedByAnother',
  'orderToRedispatchMissing',
  'warningNotFound',
  'warningAlreadyAcknowledged',
  'warningAlreadyRevoked',
  'causeMissing',
  'nothingToReport',
  'notWaiting',
  'alreadyWaiting',
  'amendmentUnderReview',
  'formIncomplete',
  'closeByAnswerOnly',
  'amendmentNotAcknowledged',
  'limitUncountable',
  'assigneeUnfit',
  'departmentCannotChange',
  'handlingPending',
] as const;

/** One reason for a refusal by its code. */
export type CaseRefusalCode = (typeof caseRefusals)[number];

/** A refusal is an answer: the code, values for its sentence, and the fields it is about. */
export interface CaseRefusal {
  readonly code: CaseRefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly string[];
}
