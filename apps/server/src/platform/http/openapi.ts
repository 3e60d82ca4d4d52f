import { type Route, refusals } from '@redress/contract';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the routes, with every refusal code named. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Redress',
      version: '1',
      description: 'Times are ISO 8601 in UTC. Money is in fen. A refused request answers with a Failure.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'redress' } },
      schemas: {
        Failure: {
          type: 'object',
          required: ['code', 'message'],
          properties: {
            code: { type: 'string', enum: Object.keys(refusals).sort() },
            message: { type: 'string', description: 'A sentence in the user’s language.' },
            fields: { type: 'object', additionalProperties: { type: 'string' } },
          },
        },
      },
    },
  };
}

function operation(route: Route): Json {
  const failure = { $ref: '#/components/schemas/Failure' };
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/^\/api/, '').replace(/\W+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    summary: route.summary,
    tags: [route.path.split('/')[2] ?? 'other'],
    security: route.access === 'public' ? [] : [{ session: [] }],
    'x-access': route.access,
    parameters: parametersOf(route),
    ...(route.body === undefined ? {} : { requestBody: requestBody(route) }),
    responses: {
      ...success(route),
      default: { description: 'Refused or failed', content: { 'application/json': { schema: failure } } },
    },
  };
}

function requestBody(route: Route): Json {
  const type = route.shape === 'upload' ? 'multipart/form-data' : 'application/json';
  return { required: true, content: { [type]: { schema: schemaOf(route.body, 'input') } } };
}

function success(route: Route): Json {
  if (route.shape === 'stream')
    return { 200: { description: 'A stream', content: { 'text/event-stream': {} } } };
  if (route.shape === 'download') return { 200: { description: 'A file', content: { '*/*': {} } } };
  if (route.reply instanceof z.ZodUndefined) return { 204: { description: 'Done' } };
  const content = { 'application/json': { schema: schemaOf(route.reply, 'output') } };
  return { [route.idempotent ? 201 : 200]: { description: 'Done', content } };
}

function parametersOf(route: Route): Json[] {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
  };
  return [
    ...parametersIn(route.params, 'path'),
    ...parametersIn(route.query, 'query'),
    ...(route.idempotent ? [key] : []),
  ];
}

function parametersIn(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType | undefined, io: 'input' | 'output'): Json {
  if (schema === undefined) return {};
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
