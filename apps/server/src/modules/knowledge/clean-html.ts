import sanitizeHtml from 'sanitize-html';

/** Where pictures of articles and notices are read from; nothing else may be shown in a text. */
export const picturePath = '/api/knowledge/pictures/';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const picture = new RegExp(`^${picturePath}(${uuid})$`, 'i');
const number = /^\d{1,4}$/;

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'pre'],
    ...['ul', 'ol', 'li', 'blockquote', 'hr', 'a', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'target', 'rel'],
    img: ['src', 'alt', 'width'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // What stands between these is no text of the article but instructions of the program it was copied from.
  nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'xml', 'title', 'template', 'iframe'],
  nestingLimit: 60,
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
    div: 'p',
    a: (_name, { href }) => ({
      tagName: 'a',
      attribs: { ...(href && { href }), target: '_blank', rel: 'noopener noreferrer nofollow' },
    }),
    img: (_name, { src = '', alt = '', width = '' }) => ({
      tagName: 'img',
      attribs: { src: pathOf(src), alt, ...(number.test(width) && { width }) },
    }),
    td: (name, attribs) => ({ tagName: name, attribs: spans(attribs) }),
    th: (name, attribs) => ({ tagName: name, attribs: spans(attribs) }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !picture.test(attribs.src ?? ''),
};

/**
 * The HTML that is stored, of whatever comes in: only what is on the allow list, pictures only from our own files, no
 * scripts, styles or foreign addresses, and none of what Word and WPS put between the lines (I1).
 */
export function cleanHtml(html: string): string {
  const clean = sanitizeHtml(html, rules);
  return clean
    .replace(/<p>(?:\s|&nbsp;|\u00a0|<br \/>)*<\/p>\s*/g, '')
    .replace(/(<li>)\s*<p>([^<]*)<\/p>\s*(<\/li>)/g, '$1<p>$2</p>$3')
    .trim();
}

/** The words of stored HTML, a line for each paragraph, heading, list entry and row of a table. */
export function wordsOf(clean: string): string {
  const broken = clean
    .replace(/<br \/>/g, '\n')
    .replace(/<\/(?:td|th)>\s*(?=<t[dh])/g, ' | ')
    .replace(/<\/?(?:p|h[2-4]|li|tr|pre|blockquote|hr|ul|ol|table)[^>]*>/g, '\n');
  const bare = sanitizeHtml(broken, { allowedTags: [], allowedAttributes: {} });
  return decode(bare)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The ids of the pictures that stand in stored HTML. */
export function picturesIn(clean: string): string[] {
  const found = clean.matchAll(new RegExp(`${picturePath}(${uuid})"`, 'gi'));
  return [...new Set([...found].map(([, id = '']) => id.toLowerCase()))];
}

// The editor's own page and ours have one address: what was copied from either is known by its path.
function pathOf(src: string): string {
  const at = src.indexOf(picturePath);
  const path = at > 0 && /^https?:\/\/[^/]+$/.test(src.slice(0, at)) ? src.slice(at) : src;
  return path;
}

function spans({ colspan = '', rowspan = '' }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const kept = (value: string) => number.test(value) && Number(value) > 1 && Number(value) <= 50;
  return { ...(kept(colspan) && { colspan }), ...(kept(rowspan) && { rowspan }) };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity);
}
