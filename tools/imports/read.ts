import { parseSync, Visitor } from 'oxc-parser';

/** What a file imports, in whatever way, types and dynamic imports included, with the line. Throws on a syntax error. */
export function importsOf(path: string, source: string): { specifier: string; line: number }[] {
  const { module, program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const found: { specifier: string; line: number }[] = [];
  const add = (specifier: string, start: number) =>
    found.push({ specifier, line: source.slice(0, start).split('\n').length });
  for (const { moduleRequest } of module.staticImports) add(moduleRequest.value, moduleRequest.start);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) add(moduleRequest.value, moduleRequest.start);
  }
  new Visitor({
    TSImportType: ({ source: { value, start } }) => add(String(value), start),
    ImportExpression: ({ source: from }) => {
      if (from.type === 'Literal') add(String(from.value), from.start);
    },
  }).visit(program);
  return found;
}
