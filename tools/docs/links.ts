import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The relative links and pictures of a document that lead to no file, or to no heading of it. */
export function brokenLinks(root: string, path: string, text: string): string[] {
  const prose = text
    .replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|<(?:img|a)\b[^>]*?(?:src|href)="([^"]+)"/g)].flatMap(
    (found) => {
      const link = found[1] ?? found[2] ?? '';
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return [];
      const [file = '', heading] = decodeURIComponent(link).split('#');
      const target = file === '' ? path : join(dirname(path), file);
      const line = prose.slice(0, found.index).split('\n').length;
      if (!existsSync(join(root, target))) return [`${path}:${line}  ${link} leads to no file`];
      if (!heading || !target.endsWith('.md')) return [];
      return headingsOf(readFileSync(join(root, target), 'utf8')).has(heading)
        ? []
        : [`${path}:${line}  ${link} leads to no heading`];
    },
  );
}

/** Headings as GitHub and Gitea make anchors of them. */
function headingsOf(text: string): Set<string> {
  const titles = text.match(/^#+ .*$/gm) ?? [];
  return new Set(
    titles.map((title) =>
      title
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
