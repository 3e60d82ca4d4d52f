export {
  combineGrants,
  type Grants,
  type Right,
  rights,
  type Scope,
  scopes,
  widerScope,
} from './access/rights.ts';
export { defaultGrants, type RoleCode, roleCodes } from './access/roles.ts';
export {
  type CalendarFailure,
  type CivilDate,
  type Deadline,
  type Interval,
  type Moment,
  type Pause,
  type Weekday,
  type WorkingCalendar,
  weekdays,
} from './calendar/calendar.ts';
export { dayMs, hourMs, minuteMs, weekdayOf } from './calendar/civil.ts';
export { type CalendarProblem, calendarProblems } from './calendar/compile.ts';
export { type Boundary, isOpen, nextOpening, workingDeadline, workingElapsed } from './calendar/deadline.ts';
export { type Explanation, type ExplanationStep, explainDeadline } from './calendar/explain.ts';
export { type HolidayNotice, withHolidays } from './calendar/holidays.ts';
export {
  type CalendarChoice,
  calendarChoices,
  type Limit,
  type LimitUnit,
  limitUnits,
  type ResolvedLimit,
  resolveLimit,
} from './calendar/limit.ts';
export { civilDay, isZone } from './calendar/zone.ts';
export { type AssigneeNeed, assigneeNeed } from './case/assignee.ts';
export { availableOnOrder, availableOnTicket } from './case/available.ts';
export {
  type Actor,
  type Case,
  type Happening,
  type HappeningType,
  happeningTypes,
  type Json,
} from './case/case.ts';
export { type CaseClock, wantedClocks } from './case/clocks.ts';
export type {
  CaseCommand,
  ManagerGround,
  OrderChange,
  OrderCommand,
  OrderCommandName,
  OrderCommands,
  OrderProposal,
  TicketCommand,
  TicketCommandName,
  TicketCommands,
} from './case/commands.ts';
export { managerGrounds } from './case/commands.ts';
export { decide } from './case/decide.ts';
export { type Desk, type DeskItem, type DeskReason, deskItems, deskReasons, desks } from './case/desks.ts';
export { type ClockNotice, fireClocks } from './case/fire.ts';
export { type Follows, orderFollows, ticketFollows } from './case/follows.ts';
export {
  isLiveOrder,
  isTaskOrder,
  type Order,
  type OrderKind,
  type OrderReply,
  type OrderRequest,
  type OrderStatus,
  orderKinds,
  orderStatuses,
  type WrittenWarning,
} from './case/order.ts';
export { deskOf, mayUse, type TicketDesk, worksAtDesk } from './case/permission.ts';
export { reconcileClocks } from './case/reconcile.ts';
export { type CaseRefusal, type CaseRefusalCode, caseRefusals } from './case/refusals.ts';
export {
  type Inheritance,
  incomplete,
  type Registration,
  register,
  requiredFacts,
  takeOver,
  withUntakenStep,
} from './case/register.ts';
export { type CaseRules, categoryOf, chainOf, contextFor, limitEnd, surveyedKinds } from './case/rules.ts';
export { type ActorInRole, giveCommand, registerCase, timed } from './case/step.ts';
export {
  type AttemptOutcome,
  attemptOutcomes,
  type Remedy,
  remedies,
  type Survey,
  type SurveyAttempt,
} from './case/survey.ts';
export {
  type CloseReason,
  type Emotion,
  emotions,
  type HandlingPlan,
  isLiveTicket,
  type Judgement,
  type Level,
  type Opinion,
  type OrderTask,
  type RepeatLink,
  type Ticket,
  type TicketFacts,
  type TicketStatus,
  textChannels,
  ticketStatuses,
} from './case/ticket.ts';
export { type OrderRule, orderRules, type TicketRule, ticketRules } from './case/transitions.ts';
export {
  type CaseSettings,
  type Decision,
  type DecisionContext,
  openSurvey,
  type Turn,
} from './case/turn.ts';
export {
  type FieldSource,
  type ImportDateField,
  type ImportField,
  type ImportMapping,
  type ImportTable,
  importDateFields,
  importFields,
  missingColumns,
  sourceOf,
  type ValueRule,
} from './importing/mapping.ts';
export { type ImportedRow, type ReadList, readTickets } from './importing/readTickets.ts';
export {
  type DateGround,
  type DateHints,
  type DateReading,
  type DayMonthOrder,
  dateGrounds,
  repairDates,
} from './importing/repairDates.ts';
export {
  type ImportContext,
  type ImportedTicket,
  type ImportProblem,
  type ImportProblemCode,
  importProblemCodes,
} from './importing/rowReader.ts';
export { type Anonymised, anonymise, type KnownPersonal } from './knowledge/anonymise.ts';
export {
  type Article,
  type ArticleCommand,
  type ArticleCommandName,
  type ArticleKind,
  type ArticleVersion,
  articleKinds,
  type VersionDates,
  type VersionStatus,
  versionStatuses,
} from './knowledge/article.ts';
export { articleRules, availableOnArticle } from './knowledge/articleRules.ts';
export {
  type Checklist,
  type ChecklistProblem,
  type ChecklistStep,
  type ChecklistWalk,
  checklistProblem,
  walkChecklist,
  walkLines,
} from './knowledge/checklist.ts';
export { type ArticleRefusalCode, articleRefusals, decideArticle } from './knowledge/decideArticle.ts';
export { foldText, pairsOf } from './knowledge/fold.ts';
export { isForReader, type NoticeAudience, type NoticeReader } from './knowledge/notices.ts';
export {
  defaultKnowledgeRules,
  type FeedbackMark,
  feedbackMarks,
  type KnowledgeRules,
  type KnowledgeTaskKind,
  knowledgeTaskKinds,
} from './knowledge/tasks.ts';
export {
  type Calendars,
  type CalendarUnknown,
  calendarOf,
  defaultCalendars,
  isContactTime,
} from './policy/calendars.ts';
export {
  areAttemptsUsedUp,
  compensationLimitFen,
  mayExtend,
  mayReopen,
  needsHandlingApproval,
} from './policy/cases.ts';
export {
  type Category,
  type CategoryPattern,
  type CategoryRule,
  firstMatch,
  matchesCategory,
} from './policy/category.ts';
export { type Clock, type ClockKind, type ClockState, clockKinds, clockStates } from './policy/clock.ts';
export type {
  ClockRule,
  Consequence,
  LimitSource,
  Reaction,
  Recipient,
  WarningRule,
} from './policy/clockRules.ts';
export { defaultPolicy } from './policy/defaultPolicy.ts';
export { type EscalationStep, escalationSteps } from './policy/escalation.ts';
export {
  afterFire,
  type Fire,
  type Fired,
  firedAfterChange,
  firedNothing,
  nextFire,
  reactionTo,
} from './policy/fire.ts';
export { formatNumber, type NumberedThing, type NumberParts, parseNumber } from './policy/numbering.ts';
export { orderLimit } from './policy/orderLimit.ts';
export type { Policy } from './policy/policy.ts';
export { findRepeat, type Matter, type Repeat, type RepeatReason } from './policy/repeats.ts';
export {
  type AppealDate,
  appealDate,
  type ReplyLimit,
  type ReplyLimitRule,
  replyLimit,
} from './policy/replyLimit.ts';
export {
  isVip,
  type Route,
  type RoutedDesk,
  type RoutedTicket,
  type RoutingReason,
  type RoutingRule,
  routedDesks,
  routeTicket,
  routingReasons,
} from './policy/routing.ts';
export {
  amendClock,
  cancelClock,
  explainClock,
  isLive,
  pauseClock,
  resumeClock,
  standingOf,
  stopClock,
} from './policy/runClock.ts';
export { type ClockContext, type ClockResult, startClock, warnAt } from './policy/startClock.ts';
export {
  type Area,
  areas,
  type Channel,
  type CustomerClass,
  channels,
  customerClasses,
  type TicketKind,
  type TicketLevel,
  ticketKinds,
  ticketLevels,
} from './policy/vocabulary.ts';
export {
  blockGram,
  blockStart,
  blocksBack,
  type DayBlock,
  dayGrams,
  quarters,
  searchDay,
} from './search/days.ts';
export { fold } from './search/fold.ts';
export { facetGram, type Gram, gramsOf, gramsOfTerm } from './search/grams.ts';
export { excerptOf, type Mark, type MarkedText, marksIn } from './search/marks.ts';
export {
  longestQuery,
  parseQuery,
  type QueryProblem,
  type SearchQuery,
  type TypedNumber,
} from './search/query.ts';
