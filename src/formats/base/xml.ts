import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { msg, str } from '../../base/words.js';
import type { Input, ReadOptions } from './format.js';
import { excerpt } from './excerpt.js';
import { ReadError } from './report.js';
import { limitedText } from './lines.js';

/** Characters. A document takes up to 140 bytes of memory for each (measured with Node 20 on GPX of one line a point). */
export const XML_LIMIT = 16 * 2 ** 20;

export interface XmlDocument {
  readonly document: Document;
  readonly text: string;
}

/** What precedes the root element: declaration, comments, processing instructions, a document type. */
const PROLOG = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*/;

/**
 * Reads a whole XML file without a browser's DOM, so that worker, page and command line read the same.
 * @throws ReadError for text that is not well-formed, too long, or has a document type
 */
export async function readXml(input: Input, options: ReadOptions, root: string): Promise<XmlDocument> {
  const text = await readXmlText(input, options, XML_LIMIT);
  return { document: parseXml(text, root), text };
}

/**
 * The text of an XML file. A document type is refused: track files have none, and its entities can expand without bound.
 * @throws ReadError
 */
export async function readXmlText(input: Input, options: ReadOptions, most: number): Promise<string> {
  const text = withoutLateDeclaration(await limitedText(input, options, most, 'XML'));
  refuseDoctype(text);
  return text;
}

/** Blank lines above it make an XML declaration an error; the lines stay, so that the others keep their numbers. */
function withoutLateDeclaration(text: string): string {
  const start = text.length - text.trimStart().length;
  if (start === 0 || !text.startsWith('<?xml', start)) return text;
  const end = text.indexOf('?>', start);
  return end < 0 ? text : text.slice(0, start) + text.slice(end + 2);
}

/** `linesBefore`: lines of the file before this text, where it is a part of one. @throws ReadError */
export function parseXml(text: string, root: string, linesBefore = 0): Document {
  const document = parsed(text, linesBefore);
  const name = document.documentElement?.localName;
  if (name !== root) throw new ReadError(msg(str`Expected <${root}>, found <${name ?? msg('nothing')}>.`), 1);
  refuseUnwalkable(document);
  return document;
}

function refuseDoctype(text: string): void {
  const start = PROLOG.exec(text.replace(/^\uFEFF/, ''))?.[0].length ?? 0;
  if (!/^\uFEFF?<!DOCTYPE/i.test(text.slice(start, start + 12))) return;
  const line = text.slice(0, start).split('\n').length;
  throw new ReadError(
    msg('Expected plain XML, found a document type (<!DOCTYPE …>), which is not read.'),
    line,
  );
}

function parsed(text: string, linesBefore: number): Document {
  let lacksPrefix = false;
  /** Warnings (an attribute without quotes, say) leave the document whole; errors do not. */
  const onError = (level: string, message: string): void => {
    if (level === 'warning') return;
    lacksPrefix = message.includes('NamespaceError');
    throw new Error(message);
  };
  try {
    return new DOMParser({ onError }).parseFromString(text, 'text/xml');
  } catch (error) {
    const declared = lacksPrefix ? withPrefixes(text) : text;
    if (declared !== text) return parsed(declared, linesBefore);
    throw malformed(error, text, linesBefore);
  }
}

/** Programs write `gx:Track` without saying what gx is: the root then says it, under a name of no meaning. */
function withPrefixes(text: string): string {
  const used = new Set(Array.from(text.matchAll(/<([A-Za-z]\w{0,20}):/g), ([, prefix]) => prefix));
  const missing = [...used].slice(0, 20).filter((prefix) => !text.includes(`xmlns:${prefix}=`));
  return text.replace(/<\w+(?=[\s>])/, (root) =>
    [root, ...missing.map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)].join(' '),
  );
}

/** The parser's own words name its parts: the line itself says more. */
function malformed(error: unknown, text: string, linesBefore: number): ReadError {
  const known = Number((error as { locator?: { lineNumber?: number } }).locator?.lineNumber ?? 0);
  if (!(known > 0)) return new ReadError(msg('Expected well-formed XML, found text that is not.'));
  const line = known + linesBefore;
  const found = excerpt(text.split('\n', known)[known - 1] ?? '', 0);
  return new ReadError(
    found
      ? msg(str`Expected well-formed XML, found an error at line ${line}, “${found}”, or just above.`)
      : msg(str`Expected well-formed XML, found an error at line ${line}; the file may be cut off.`),
    line,
  );
}

/** More attributes of a root than any program writes; togeojson walks the document once for each. */
const MOST_ATTRIBUTES = 100;
/** Deeper than any track file nests: each level costs the libraries another walk, and in the end the stack. */
const DEEPEST = 64;

function refuseUnwalkable(document: Document): void {
  const attributes = document.documentElement?.attributes.length ?? 0;
  if (attributes > MOST_ATTRIBUTES) {
    throw new ReadError(
      msg(str`Expected an XML root with few attributes, found ${attributes}; this is not a track.`),
      1,
    );
  }
  let depth = 0;
  for (let node: Node | null = document; node;) {
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > DEEPEST) {
        throw new ReadError(
          msg(str`Expected XML nested at most ${DEEPEST} deep, found more; this is not a track.`),
        );
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
 * its results and these elements are in the same order.
 */
export const tagged = (node: Document | Element, name: string): Element[] =>
  Array.from(node.getElementsByTagName(name));

/** The first child of a tag name: quicker than looking through all descendants, for what is done to every point. */
export function childOf(node: Element, name: string): Element | undefined {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeName === name) return child as Element;
  }
  return undefined;
}

/** Text of the first descendant of a tag name, trimmed; '' if none. */
export const textOf = (node: Document | Element, name: string): string =>
  node.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';

/** Line of the file on which an element begins. */
export const lineOf = (node: Element): number => node.lineNumber ?? 0;

/**
 * A callsign in a name that was written for people: `HELI88J`, `AM215/AMX215` (flight number and callsign, as
 * Flightradar24 writes them). Undefined where the name is something else.
 */
export function callsignOf(name: string): string | undefined {
  const last = name.trim().split('/').at(-1) ?? '';
  return /^(?=.*\d)[A-Z][A-Z0-9-]{2,7}$/.test(last) ? last : undefined;
}
