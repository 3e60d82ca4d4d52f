import type { RefusalCatalogue } from '../refusals/catalogue.ts';

/** What the HTTP layer itself refuses, before or instead of a use case. */
export const httpRefusals = {
  invalidInput: {
    status: 422,
    zh: '填写的内容有误，请检查标出的项目',
    en: 'Some fields are not right; see the marked ones',
  },
  malformedRequest: { status: 400, zh: '请求的格式无法识别', en: 'The request cannot be read' },
  signInNeeded: { status: 401, zh: '请先登录', en: 'Please sign in' },
  forbidden: { status: 403, zh: '您没有进行此操作的权限', en: 'You do not have the right to do this' },
  crossSite: {
    status: 403,
    zh: '请求来自其他网站，已拒绝',
    en: 'The request came from another site and was refused',
  },
  notFound: {
    status: 404,
    zh: '找不到该内容，或您无权查看',
    en: 'There is no such thing, or you may not see it',
  },
  noSuchRoute: { status: 404, zh: '没有这个接口地址', en: 'There is no such address' },
  methodNotAllowed: {
    status: 405,
    zh: '该地址不支持这种请求方式',
    en: 'This address does not take this method',
  },
  tooLarge: { status: 413, zh: '内容过大，超出允许的大小', en: 'This is larger than allowed' },
  unsupportedMediaType: { status: 415, zh: '不支持这种内容格式', en: 'This content type is not supported' },
  tooManyRequests: {
    status: 429,
    zh: '请求过于频繁，请在 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} s',
  },
  idempotencyMismatch: {
    status: 409,
    zh: '同一个请求编号用于了不同的内容',
    en: 'This Idempotency-Key was already used for a different request',
  },
  idempotencyInProgress: {
    status: 409,
    zh: '相同的请求正在处理，请稍候',
    en: 'The same request is still being handled; try again shortly',
  },
  versionConflict: {
    status: 409,
    zh: '内容已被他人修改，请查看最新内容后再操作',
    en: 'Somebody else has changed this; look at the latest before you go on',
  },
  internalError: {
    status: 500,
    zh: '系统出现故障，请稍后再试；反馈时请提供编号 {requestId}',
    en: 'Something broke on our side; please try again later and quote {requestId}',
  },
  unavailable: {
    status: 503,
    zh: '系统正在启动或维护，请稍后再试',
    en: 'The system is starting or in maintenance; try again shortly',
  },
  overloaded: {
    status: 503,
    zh: '系统繁忙，请在 {seconds} 秒后再试；您填写的内容还在',
    en: 'The system is very busy; try again in {seconds} s. What you typed is still here',
  },
  unreachable: {
    status: 0,
    zh: '连接不上服务器，请检查网络',
    en: 'The server cannot be reached; check the network',
  },
} as const satisfies RefusalCatalogue;
