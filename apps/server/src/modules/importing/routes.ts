import { importRoutes as routes } from '@redress/contract';
import { type Implementation, implement, implementDownload } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import type { FileStore } from '../files/public.ts';
import { mapImport } from './commands/map-import.ts';
import { discardImport, runImport } from './commands/run-import.ts';
import { saveMapping } from './commands/save-mapping.ts';
import { stageImport } from './commands/stage-import.ts';
import { problemsFile } from './queries/problems-file.ts';
import { listImports, listMappings, readImport } from './queries/read-imports.ts';

/** The routes of imports. */
export function importImplementations(store: FileStore): readonly Implementation[] {
  return [
    implement(routes.importMappings, (_input, context) => listMappings(context)),
    implement(routes.saveImportMapping, ({ params, body }, context) =>
      saveMapping({ ...params, ...body }, context),
    ),
    implement(routes.removeImportMapping, async ({ params }, { database }) => {
      await database.run('delete from import_mapping where name = $1', [params.name]);
      return done(undefined);
    }),
    implement(routes.imports, ({ query }, context) => listImports(query, context)),
    implement(routes.stageImport, ({ body }, context) => stageImport(body, context, store)),
    implement(routes.import, ({ params }, context) => readImport(params.id, context)),
    implement(routes.mapImport, ({ params, body }, context) => mapImport(params.id, body, context, store)),
    implement(routes.runImport, ({ params, body }, context) =>
      runImport(params.id, body.withoutProblemRows, context),
    ),
    implement(routes.discardImport, ({ params }, context) => discardImport(params.id, context)),
    implementDownload(routes.importProblems, ({ params }, context) => problemsFile(params.id, context)),
  ];
}
