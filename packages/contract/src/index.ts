export { type AuditEntry, auditEntry, auditRoutes } from './administration/audit.ts';
export { type Role, role, roleFacts, roleRoutes, systemRights } from './administration/roles.ts';
export { type User, user, userFacts, userRoutes } from './administration/users.ts';
export { customerRoutes } from './customers/routes.ts';
export {
  type CustomerCard,
  type CustomerChange,
  type CustomerPage,
  type CustomerTicket,
  type CustomerUnmask,
  contactKinds,
  customerCard,
  customerPage,
  customerTicket,
  lineStates,
  type NewCustomer,
} from './customers/schemas.ts';
export { type Draft, draft, draftRoutes } from './drafts/routes.ts';
export { fileRoutes, type StoredFile, storedFile } from './files/routes.ts';
export {
  address,
  type CallArguments,
  type CallInput,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type Outcome,
} from './http/client.ts';
export { withCookies } from './http/cookies.ts';
export { type Failure, failure } from './http/failure.ts';
export { describeIssue, describeIssues, unstorableText } from './http/invalid-input.ts';
export { liveMessage, liveRoutes } from './http/live.ts';
export { queryList } from './http/query-list.ts';
export {
  type Access,
  type CallOf,
  type InputOf,
  type Method,
  type ReplyOf,
  type Route,
  route,
} from './http/route.ts';
export { roleNames } from './identity/role-names.ts';
export { identityRoutes, type SessionInfo, sessionInfo } from './identity/routes.ts';
export { dateGroundLabels, importFieldLabels, importProblemLabels } from './importing/labels.ts';
export { importRoutes } from './importing/routes.ts';
export {
  type ImportLine,
  type ImportPage,
  type ImportSummary,
  importMapping,
  importStatuses,
  type SavedMapping,
} from './importing/schemas.ts';
export {
  type CollectedDocument,
  type CollectionTask,
  collectionRoutes,
} from './knowledge/collectionRoutes.ts';
export {
  articleCommandLabels,
  articleKindLabels,
  articleStateLabels,
  feedbackLabels,
  knowledgeTaskLabels,
} from './knowledge/labels.ts';
export { type Notice, noticeRoutes } from './knowledge/noticeRoutes.ts';
export { knowledgeRoutes } from './knowledge/routes.ts';
export type {
  ArticleContent,
  ArticlePage,
  ArticleRow,
  ArticleState,
  ArticleVersionView,
  KnowledgeCategory,
  KnowledgeTask,
} from './knowledge/schemas.ts';
export { knowledgeRulesDocument, knowledgeTaskRoutes } from './knowledge/taskRoutes.ts';
export { rightLabels, scopeLabels } from './labels/access.ts';
export { factLabels } from './labels/facts.ts';
export { type Label, type Labels, label } from './labels/label.ts';
export { calendarChoiceLabels, limitLabel } from './labels/limits.ts';
export {
  clockKindLabels,
  clockStateLabels,
  deskLabels,
  deskReasonLabels,
  limitUnitLabels,
  orderCommandLabels,
  orderKindLabels,
  orderStatusLabels,
} from './labels/orders.ts';
export {
  adoptionLabels,
  changeStatusLabels,
  handlingStateLabels,
  judgementLabels,
  outcomeLabels,
  requestKindLabels,
  scoreLabels,
  surveyStatusLabels,
} from './labels/outcomes.ts';
export {
  areaLabels,
  attemptOutcomeLabels,
  channelLabels,
  closeReasonLabels,
  customerClassLabels,
  emotionLabels,
  levelLabels,
  managerGroundLabels,
  remedyLabels,
  ticketCommandLabels,
  ticketKindLabels,
  ticketStatusLabels,
} from './labels/tickets.ts';
export { type Notification, notification, notificationRoutes } from './notifications/routes.ts';
export { organisationRoutes } from './organisation/routes.ts';
export { type Unit, type UnitKind, unit, unitFacts, unitKinds, unitParents } from './organisation/units.ts';
export { presenceExpiresAfterMs, presenceRoutes } from './presence/routes.ts';
export {
  type Locale,
  locales,
  type RefusalCatalogue,
  type RefusalParams,
  type RefusalText,
  refusalSentence,
} from './refusals/catalogue.ts';
export { explainRefusal, type FieldRefusal, type Refusal, type RefusalCode, refusals } from './refusals.ts';
export { searchFieldLabels, searchKindLabels } from './search/labels.ts';
export {
  type SearchFilters,
  type SearchHit,
  type SearchKindName,
  searchKinds,
  searchRoutes,
} from './search/routes.ts';
export { type CalendarView, calendar, calendarDefinition, calendarVersion } from './settings/calendars.ts';
export { type CentreDocument, centreDocument, type SignInRules, signInRules } from './settings/centre.ts';
export type { Change } from './settings/changes.ts';
export {
  type Classification,
  type ClassificationTree,
  classification,
  classificationTrees,
  editableClassification,
} from './settings/classifications.ts';
export { customerClass, customerClassFacts, editableCustomerClass } from './settings/customer-class.ts';
export {
  categoryPattern,
  consequences,
  numberedThings,
  type PolicyDocument,
  policyDocument,
  recipients,
} from './settings/policy-document.ts';
export { policyLimit } from './settings/policy-limit.ts';
export { type Reference, reference, referenceRoutes } from './settings/reference.ts';
export {
  calendarRoutes,
  centreRoutes,
  classificationRoutes,
  customerClassRoutes,
  policyRoutes,
  signInRuleRoutes,
} from './settings/routes.ts';
export { orderCommandInputs, ticketCommandInputs } from './tickets/commands.ts';
export {
  type OrderColumn,
  orderColumns,
  type TicketColumn,
  ticketColumns,
} from './tickets/export-columns.ts';
export { limit, momentIn, momentOut, optionalProse, prose } from './tickets/parts.ts';
export {
  orderCommandRoutes,
  registration,
  ticketCommandRoutes,
  ticketFilters,
  ticketRoutes,
} from './tickets/routes.ts';
export * as ticketViews from './tickets/views.ts';
export { type SavedView, savedView, viewRoutes } from './views/routes.ts';
