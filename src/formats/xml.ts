import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import type { Input, ReadOptions } from './format.js';
import { ReadError } from './report.js';
import { limitedText } from './lines.js';

/** Characters. A document takes about 60 bytes of memory for each, and a second for 3 million (both measured, Node 20). */
export const XML_LIMIT = 24 * 2 ** 20;

export interface XmlDocument {
  readonly document: Document;
  readonly text: string;
}

/** What stands before the root element: declaration, comments, processing instructions, a document type. */
const PROLOG = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*/;

/**
 * Parses a whole XML file without a browser's DOM, so that worker, page and command line read the same.
 * A document type is refused: track files have none, and its entities can expand without bound.
 * @throws ReadError for text that is not well-formed, too long, or has a document type
 */
export async function readXml(input: Input, options: ReadOptions, root: string): Promise<XmlDocument> {
  const text = await limitedText(input, options, XML_LIMIT, 'XML');
  refuseDoctype(text);
  const document = parsed(text);
  const name = document.documentElement?.localName;
  if (name !== root) throw new ReadError(`Expected <${root}>, found <${name ?? 'nothing'}>.`, 1);
  refuseUnwalkable(document);
  return { document, text };
}

function refuseDoctype(text: string): void {
  const start = PROLOG.exec(text.replace(/^\uFEFF/, ''))?.[0].length ?? 0;
  if (!/^\uFEFF?<!DOCTYPE/i.test(text.slice(start, start + 12))) return;
  const line = text.slice(0, start).split('\n').length;
  throw new ReadError(`Expected plain XML, found a document type (<!DOCTYPE …>), which is not read.`, line);
}

function parsed(text: string): Document {
  let first = '';
  /** Warnings (an attribute without quotes, say) leave the document whole; errors do not. */
  const onError = (level: string, message: string): void => {
    if (level === 'warning') return;
    first = message;
    throw new Error(message);
  };
  try {
    return new DOMParser({ onError }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw malformed(error, first);
  }
}

function malformed(error: unknown, first: string): ReadError {
  const line = Number((error as { locator?: { lineNumber?: number } }).locator?.lineNumber ?? 0);
  const what = (first || 'it cannot be parsed').replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120);
  const where = line > 0 ? ` at line ${line}` : '';
  return new ReadError(`Expected well-formed XML, found an error${where}: ${what}.`, Math.max(line, 0));
}

/** More attributes of a root than any program writes; togeojson walks the document once for each. */
const MOST_ATTRIBUTES = 100;
/** Deeper than any track file nests: each level costs the libraries another walk, and in the end the stack. */
const DEEPEST = 64;

function refuseUnwalkable(document: Document): void {
  const attributes = document.documentElement?.attributes.length ?? 0;
  if (attributes > MOST_ATTRIBUTES) {
    throw new ReadError(
      `Expected an XML root with few attributes, found ${attributes}; this is no track.`,
      1,
    );
  }
  let depth = 0;
  for (let node: Node | null = document; node;) {
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > DEEPEST) {
        throw new ReadError(`Expected XML nested at most ${DEEPEST} deep, found more; this is no track.`);
      }
    } else {
      while (node && !node.nextSibling) {
        node = node.parentNode;
        depth--;
      }
      node = node?.nextSibling ?? null;
    }
  }
}

/**
 * All descendants of a tag name, prefix included, in document order: the way in which togeojson looks for them, so that
 * its results and these elements stand in the same order.
 */
export const tagged = (node: Document | Element, name: string): Element[] =>
  Array.from(node.getElementsByTagName(name));

/** Text of the first descendant of a tag name, trimmed; '' where there is none. */
export const textOf = (node: Document | Element, name: string): string =>
  node.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';

/** Line of the file on which an element begins. */
export const lineOf = (node: Element): number => node.lineNumber ?? 0;
