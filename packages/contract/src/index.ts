export { type Failure, failure } from './http/failure.ts';
export {
  type Access,
  type CallOf,
  type InputOf,
  type Method,
  type ReplyOf,
  type Route,
  route,
} from './http/route.ts';
