import { posix } from 'node:path';
import { addressOf } from './pages.mjs';

/** Folders whose files are copied beside the pages. */
const copied = /^docs\/(detectors\/.*\.svg|screenshot\.png)$/;

/**
 * A link in a document of the repository as it is in the site: to the page of another document, to a copied file, or as it is.
 * Undefined for a file that the site does not have, such as a source.
 * @param from path of the document in the repository
 */
export function siteLink(href, from) {
  if (/^([a-z]+:|#|\/\/)/i.test(href)) return href;
  const [path, hash = ''] = href.split('#');
  const file = posix.join(posix.dirname(from), path);
  const hashed = hash && `#${hash}`;
  const page = addressOf(file);
  if (page) return page + hashed;
  return copied.test(file) ? file.slice('docs/'.length) : undefined;
}

/** markdown-it: rewrites links and pictures of documents; what leads nowhere becomes its words alone. */
export function siteLinks(markdown) {
  markdown.core.ruler.push('site-links', ({ tokens, env }) => {
    const from = env.from;
    if (!from) return;
    for (const { children } of tokens) {
      let dropped = false;
      for (const token of children ?? []) {
        const name = token.type === 'image' ? 'src' : 'href';
        if (token.type === 'link_close' && dropped) {
          [token.tag, dropped] = ['span', false];
          continue;
        }
        if (token.type !== 'image' && token.type !== 'link_open') continue;
        const link = siteLink(token.attrGet(name), from);
        if (link !== undefined) token.attrSet(name, link);
        else if (token.type === 'link_open') [token.tag, token.attrs, dropped] = ['span', null, true];
      }
    }
  });
}
