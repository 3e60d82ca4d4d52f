interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-access': string;
  readonly parameters: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: unknown;
}

/** The OpenAPI document as one plain page: no script, nothing from elsewhere, readable with the keyboard and on paper. */
export function apiPage(document: Record<string, unknown>): string {
  const paths = document.paths as Record<string, Record<string, Operation>>;
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const tags = [...new Set(rows.map(({ operation }) => operation.tags[0] ?? ''))].sort();
  const sections = tags.map((tag) => {
    const own = rows.filter(({ operation }) => operation.tags[0] === tag);
    return `<section id="${text(tag)}"><h2>${text(tag)}</h2>${own.map(operationHtml).join('')}</section>`;
  });
  const links = tags.map((tag) => `<a href="#${text(tag)}">${text(tag)}</a>`).join(' ');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Redress API</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>
<h1>Redress API</h1><p>${rows.length} operations. Machine-readable: <a href="/api/openapi.json">openapi.json</a></p>
<nav aria-label="Capabilities">${links}</nav><main>${sections.join('')}</main></body></html>`;
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const { summary, parameters, requestBody, responses } = operation;
  const parts = [
    ['Parameters', parameters.length === 0 ? undefined : parameters],
    ['Body', requestBody],
    ['Answers', responses],
  ] as const;
  const details = parts
    .filter(([, value]) => value !== undefined)
    .map(
      ([title, value]) => `<h3>${title}</h3><pre tabindex="0">${text(JSON.stringify(value, null, 2))}</pre>`,
    );
  return `<details><summary><code>${method} ${text(path)}</code> ${text(summary)} <small>${text(
    operation['x-access'],
  )}</small></summary>${details.join('')}</details>`;
}

function text(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return value.replace(/[&<>"]/g, (c) => entities[c] ?? c);
}

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}
nav a{display:inline-block;margin-right:.75rem;padding:.3rem 0}details{border:1px solid #d9d9d9;border-radius:6px;margin:.4rem 0;padding:.4rem .8rem}
summary{cursor:pointer}summary code{font-weight:600}small{color:#595959}pre{overflow:auto;background:#f5f5f5;padding:.6rem}
a{color:#0958d9}`;
