import { msg, str } from '../base/words.js';
import { csv, readCsv } from './csv/index.js';
import { explainCsv } from './csv/refusal.js';
import type { Format, Input, ReadOptions, ReadResult } from './base/format.js';
import { fr24Json } from './json/fr24.js';
import { geojson } from './json/geojson.js';
import { gpx } from './xml/gpx.js';
import { igc } from './lines/igc.js';
import { kml } from './xml/kml.js';
import { ndjson } from './json/ndjson.js';
import { openskyJson } from './json/opensky.js';
import { readsb } from './json/readsb.js';
import { ReadError } from './base/report.js';
import { sbs } from './lines/sbs.js';
import { decodeHead, headBytes } from './base/decode.js';

/** Every format that can be read, in the order in which they are asked: those that are surest of their files first. */
export const formats: readonly Format[] = [
  readsb,
  fr24Json,
  openskyJson,
  geojson,
  ndjson,
  kml,
  gpx,
  igc,
  sbs,
  csv,
];

/** File signatures of what people drop beside tracks; what is packed is unpacked before it comes here. */
const signatures: readonly { readonly bytes: readonly number[]; readonly what: () => string }[] = [
  {
    bytes: [0x1f, 0x8b],
    what: () => msg('gzip data inside gzip data; unpack it first'),
  },
  {
    bytes: [0x50, 0x4b],
    what: () => msg('a zip archive (or a spreadsheet); unpack it, or save it as CSV'),
  },
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
    bytes: [0x50, 0x41, 0x52, 0x31],
    what: () => msg('a Parquet table; save it as CSV'),
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    what: () => msg('an SQLite database; export the track as CSV'),
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    what: () => msg('a 7z archive; unpack it first'),
  },
  {
    bytes: [0x42, 0x5a, 0x68],
    what: () => msg('bzip2 data; unpack it first'),
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: () => msg('an old Office document; save it as CSV'),
  },
];

/**
 * Finds the format by content, reads, reports. A file that holds no row that can be used is refused too.
 * @throws ReadError, or the signal's reason where it was aborted
 */
export async function readFile(input: Input, options: ReadOptions = {}): Promise<ReadResult> {
  const head = await headBytes(input);
  if (!head.length) throw new ReadError(msg('Expected a track file, found an empty one; nothing to read.'));
  refuseBinary(head);
  const result = options.dialect
    ? await readCsv(input, options)
    : await formatOf(decodeHead(head), input.name).read(input, options);
  if (!result.tracks.length) throw nothingUsable(result);
  return result;
}

/** The first format that knows the text. @throws ReadError where none does */
export function formatOf(head: string, name: string): Format {
  const found = formats.find((format) => format.matches(head, name) !== undefined);
  if (found) return found;
  throw explain(head);
}

function refuseBinary(head: Uint8Array): void {
  const known = signatures.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (known) throw new ReadError(msg(str`Expected a track as text, found ${known.what()}.`));
  const text = decodeHead(head.subarray(0, 4096));
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) control++;
  }
  // Text has no control characters; a few may come from a damaged byte.
  if (control <= text.length / 50) return;
  throw new ReadError(
    msg('Expected a track as text, found binary data; get the track as CSV, KML, GPX or JSON.'),
  );
}

const expected = (): string => msg('Expected a track as CSV, JSON, KML, GPX, IGC or BaseStation messages');

function explain(head: string): ReadError {
  const start = head.trimStart().slice(0, 200);
  if (!start) return new ReadError(msg(str`${expected()}; found nothing but blank lines.`), 1);
  if (/^<(!doctype html|html|head|body)/i.test(start)) {
    return new ReadError(
      msg(str`${expected()}; found a web page: download the track itself, not the page that shows it.`),
      1,
    );
  }
  if (start.startsWith('<')) {
    const root = /<([\w:.-]+)[\s>/]/.exec(head.replace(/<[?!][^>]*>/g, ''))?.[1] ?? msg('no element');
    return new ReadError(msg(str`${expected()}; found XML of another kind (<${root.slice(0, 40)}>).`), 1);
  }
  if (/^[[{]/.test(start)) {
    return new ReadError(
      msg(str`${expected()}; found JSON of a kind that no reader knows: ${oneLine(start)}…`),
      1,
    );
  }
  return explainCsv(head);
}

const oneLine = (text: string): string => text.slice(0, 80).replace(/\s+/g, ' ');

function nothingUsable({ report }: ReadResult): ReadError {
  const [problem] = report.problems;
  const { rows, format } = report;
  const none = rows
    ? msg(str`Expected rows of a track, but none of its ${rows} rows can be used (read as ${format}).`)
    : msg(str`Expected rows of a track, but it has no rows (read as ${format}).`);
  if (!problem) return new ReadError(none);
  const { row, message } = problem;
  return new ReadError(msg(str`${none} The first trouble, in line ${row}: ${message}`), row);
}
