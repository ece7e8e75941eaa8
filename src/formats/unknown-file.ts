import { msg, str } from '../base/words.js';
import type { FileHead } from './base/format.js';
import { ReadError } from './base/report.js';
import { explainCsv } from './csv/refusal.js';

/** Files that people open next to tracks, by their first bytes. Archives are unpacked before a file is read. */
const signatures: readonly { readonly bytes: readonly number[]; readonly what: () => string }[] = [
  { bytes: [0x1f, 0x8b], what: () => msg('gzip data inside gzip data; unpack it first') },
  { bytes: [0x50, 0x4b, 3, 4], what: zip },
  { bytes: [0x50, 0x4b, 5, 6], what: zip },
  { bytes: [0x50, 0x4b, 7, 8], what: zip },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: () => msg('a PDF document; get the track as CSV, KML, GPX or JSON'),
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    what: () => msg('a PNG picture; get the track as CSV, KML, GPX or JSON'),
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    what: () => msg('a JPEG picture; get the track as CSV, KML, GPX or JSON'),
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    what: () => msg('an SQLite database; export the track as CSV'),
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: () => msg('a 7z archive; unpack it first') },
  { bytes: [0x42, 0x5a, 0x68], what: () => msg('bzip2 data; unpack it first') },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: () => msg('an old Office document; save it as CSV') },
];

function zip(): string {
  return msg('a zip archive (or a spreadsheet); unpack it, or save it as CSV');
}

const expected = (): string => msg('Expected a track as CSV, JSON, KML, GPX, IGC or BaseStation messages');

/** Why a file that no format knows cannot be read, in one sentence. */
export function explainUnknown(head: FileHead): ReadError {
  const known = signatures.find(({ bytes }) => bytes.every((byte, i) => head.bytes[i] === byte));
  if (known) return new ReadError(msg(str`Expected a track as text, found ${known.what()}.`));
  if (!head.isText) {
    return new ReadError(
      msg('Expected a track as text, found binary data; get the track as CSV, KML, GPX or JSON.'),
    );
  }
  const text = head.text();
  const start = text.trimStart().slice(0, 200);
  if (!start) return new ReadError(msg(str`${expected()}; found only blank lines.`), 1);
  if (/^<(!doctype html|html|head|body)/i.test(start)) {
    return new ReadError(
      msg(str`${expected()}; found a web page: download the track itself, not the page that shows it.`),
      1,
    );
  }
  if (start.startsWith('<')) return unknownXml(text);
  if (/^[[{]/.test(start)) {
    const quote = start.slice(0, 80).replace(/\s+/g, ' ');
    return new ReadError(msg(str`${expected()}; found unrecognized JSON: ${quote}…`), 1);
  }
  return explainCsv(text);
}

function unknownXml(text: string): ReadError {
  const root = /<([\w:.-]+)[\s>/]/.exec(text.replace(/<[?!][^>]*>/g, ''))?.[1] ?? msg('no element');
  return new ReadError(msg(str`${expected()}; found XML of another kind (<${root.slice(0, 40)}>).`), 1);
}
