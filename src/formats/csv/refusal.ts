import { msg, str } from '../../base/words.js';
import { guessColumn } from './guess-columns.js';
import { guessDelimiter, headerNames, headLines, isComment, matchesHeader } from './head.js';
import { ReadError } from '../base/report.js';

/** Tables that people take for tracks, by their header. */
const notTracks: readonly {
  readonly needs: readonly string[];
  readonly what: () => string;
  readonly instead: () => string;
}[] = [
  {
    needs: ['date', 'flight number|flight', 'from', 'to'],
    what: () => msg('a flight log book (one line a flight, no positions)'),
    instead: () => msg('export the flight’s own track'),
  },
  {
    needs: ['hex', 'count_good_aircraft', 'count_bad_aircraft'],
    what: () => msg('a table of interference by H3 cell (gpsjam.org)'),
    instead: () => msg('open the track of one aircraft'),
  },
  {
    needs: ['h3|h3_index|h3index|h3_cell'],
    what: () => msg('a table by H3 cell'),
    instead: () => msg('open the track of one aircraft'),
  },
  {
    needs: [
      'ident|icao|icao_code|gps_code',
      'latitude_deg|latitude|lat',
      'iata|iata_code|elevation_ft|municipality',
    ],
    what: () => msg('a table of airports'),
    instead: () => msg('type the airports into the route field'),
  },
  {
    needs: ['first_seen|firstseen|real_to|schd_to|destination|estarrivalairport', 'callsign|flight|icao24'],
    what: () => msg('a list of flights (one line a flight, no positions)'),
    instead: () => msg('export the flight’s own track'),
  },
  {
    needs: ['x (nm)', 'y (nm)'],
    what: () => msg('positions relative to a radar whose place is not in the file'),
    instead: () => msg('export latitude and longitude'),
  },
];

const expected = (): string => msg('Expected a track: a table with a header that names a time and positions');

/** Why a text that no dialect knows is not a track, in one sentence. */
export function explainCsv(text: string): ReadError {
  const lines = headLines(text, 30);
  const first = lines.find((line) => line.text.trim() && !isComment(line.text));
  if (!first)
    return new ReadError(
      msg(str`${expected()}; found an empty file (or comments alone). Nothing to read.`),
      1,
    );
  for (const { text: content, line } of lines.slice(0, 5)) {
    const header = headerNames(content, guessDelimiter(lines));
    const known = notTracks.find(({ needs }) => fitsNames(needs, header));
    if (known && !(hasTime(header) && hasPosition(header))) {
      return new ReadError(
        msg(str`${expected()}; found ${known.what()} in line ${line}: ${known.instead()}.`),
        line,
      );
    }
  }
  return unknownHeader(headerNames(first.text, guessDelimiter(lines)), first.line);
}

const fitsNames = (needs: readonly string[], header: readonly string[]): boolean =>
  matchesHeader({ id: '', title: '', needs, columns: {}, altitudeReference: 'unknown' }, header);

const TIME = /time|utc|epoch|seconds|stamp/;
const POSITION = /^(lat|latitude|y|position)\b/;
const hasPosition = (header: readonly string[]): boolean => header.some((name) => POSITION.test(name));
const hasTime = (header: readonly string[]): boolean =>
  header.some((name) => TIME.test(name) || guessColumn(name)?.to === 'time');

function unknownHeader(header: readonly string[], line: number): ReadError {
  const names = header.slice(0, 12).join(', ');
  const shown = names.length > 160 || header.length > 12 ? `${names.slice(0, 160)}…` : names;
  if (header.length < 2) {
    return new ReadError(
      msg(str`${expected()}; found text without columns in line ${line}. Open another file.`),
      line,
    );
  }
  if (header.every((name) => name === '' || /^[-+.\d:]+$/.test(name))) {
    return new ReadError(
      msg(str`${expected()}; found numbers without a header in line ${line}. Set the columns by hand.`),
      line,
    );
  }
  return new ReadError(
    hasTime(header)
      ? msg(
          str`${expected()}; found a header that no dialect knows in line ${line}: “${shown}”. Set the columns by hand.`,
        )
      : msg(
          str`${expected()}; found a header without a time in line ${line}: “${shown}”. Set the columns by hand.`,
        ),
    line,
  );
}
