/** The name that GitHub gives a heading, so that the documents' own links hold in the site too. */
export const slugOf = (text) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const wordsOf = (token) => token.children.map(({ content }) => content).join('');

/** The headings of the second level of a document, for its list of contents. */
export const contentsOf = (text) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^## (.+)$/gm)].map(([, heading]) => {
    const words = heading.replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/<[^>]*>/g, '');
    return { id: slugOf(words), words };
  });

/** markdown-it: headings get ids, tables and code a box that scrolls by keyboard too. */
export function anchors(markdown) {
  markdown.core.ruler.push('anchors', ({ tokens }) => {
    const taken = new Map();
    tokens.forEach((token, i) => {
      if (token.type !== 'heading_open') return;
      const words = wordsOf(tokens[i + 1]);
      const slug = slugOf(words);
      const times = taken.get(slug) ?? 0;
      taken.set(slug, times + 1);
      token.attrSet('id', times ? `${slug}-${times}` : slug);
    });
  });
  const { rules } = markdown.renderer;
  rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
}
