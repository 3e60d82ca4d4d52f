import { z } from 'zod';
import { pageOf, pageQuery } from '../http/page.ts';
import { route } from '../http/route.ts';
import { importLine, importMapping, importPage, savedMapping } from './schemas.ts';

const byId = z.object({ id: z.uuid() });
const mappingName = z.string().trim().min(1).max(60);

/** Import of complaints: stage a list, look at what would come in, then take all of it or none. */
export const importRoutes = {
  importMappings: route({
    method: 'GET',
    path: '/api/import-mappings',
    summary: 'Saved mappings by name',
    access: 'import.run',
    reply: z.object({ items: z.array(savedMapping) }),
  }),
  saveImportMapping: route({
    method: 'PUT',
    path: '/api/import-mappings/:name',
    summary:
      'Save a mapping under a name; refused when somebody else changed it since `version` (0: a new one)',
    access: 'import.run',
    params: z.object({ name: mappingName }),
    body: z.strictObject({ mapping: importMapping, version: z.int().min(0) }),
    reply: savedMapping,
  }),
  removeImportMapping: route({
    method: 'DELETE',
    path: '/api/import-mappings/:name',
    summary: 'Remove a saved mapping; imports that used it keep theirs',
    access: 'import.run',
    params: z.object({ name: mappingName }),
    reply: z.undefined(),
  }),
  imports: route({
    method: 'GET',
    path: '/api/imports',
    summary: 'One’s own imports, newest first',
    access: 'import.run',
    query: z.object(pageQuery),
    reply: pageOf(importLine),
  }),
  stageImport: route({
    method: 'POST',
    path: '/api/imports',
    summary:
      'Stage an uploaded CSV or XLSX: read it whole, by a saved mapping or by what its headings suggest',
    access: 'import.run',
    body: z.strictObject({ fileId: z.uuid(), mappingName: mappingName.exactOptional() }),
    reply: importPage,
    idempotent: true,
  }),
  import: route({
    method: 'GET',
    path: '/api/imports/:id',
    summary: 'An import of one’s own: columns, mapping, counts, problems, first rows, progress',
    access: 'import.run',
    params: byId,
    reply: importPage,
  }),
  mapImport: route({
    method: 'PUT',
    path: '/api/imports/:id/mapping',
    summary: 'Read a staged list again by another mapping',
    access: 'import.run',
    params: byId,
    body: z.strictObject({ mapping: importMapping, mappingName: mappingName.exactOptional() }),
    reply: importPage,
  }),
  runImport: route({
    method: 'POST',
    path: '/api/imports/:id/run',
    summary:
      'Make tickets of all rows that are ready, in one transaction; rows with problems must be left out knowingly',
    access: 'import.run',
    params: byId,
    body: z.strictObject({ withoutProblemRows: z.boolean() }),
    reply: importPage,
  }),
  discardImport: route({
    method: 'DELETE',
    path: '/api/imports/:id',
    summary: 'Give up a staged import',
    access: 'import.run',
    params: byId,
    reply: z.undefined(),
  }),
  importProblems: route({
    method: 'GET',
    path: '/api/imports/:id/problems',
    summary:
      'The rows that do not come in, as CSV with the reasons in one’s language; safe to open in a spreadsheet',
    access: 'import.run',
    params: byId,
    reply: z.undefined(),
    shape: 'download',
  }),
};
