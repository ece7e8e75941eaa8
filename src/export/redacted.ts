import { analyze, type Analysis } from '../analysis/analyze.js';
import type { Surroundings } from '../analysis/context.js';
import { freeId } from '../base/free-id.js';
import { NONE_SET_ASIDE } from '../finding/set-aside.js';
import { airportsOf } from '../route/airports/index.js';
import { isCut, isRedacting, type Redaction } from '../track/redact/redaction.js';
import { redactTrack, type RedactedTrack } from '../track/redact/redact-track.js';
import { positionStatuses } from '../track/status.js';
import { trackCsvChunks } from './csv.js';
import type { ExportInput } from './input.js';

/** An airport near an end that is left out would name it. */
const noAirports = airportsOf([]);

/** The track of an analysis as it is shared. @throws RedactionError if nothing would remain */
export function redactedTrackOf(
  { track, status }: Analysis,
  redaction: Redaction,
  as: { readonly fileName?: string; readonly taken?: Set<string> } = {},
): RedactedTrack {
  const isKnown = (row: number) => positionStatuses[status.ofRow[row]] !== 'suspect';
  return redactTrack(track, redaction, { isKnown, ...as });
}

/**
 * What an analysis is made with once its ends are cut: a plan, an airport and a report of its pressure would name the places
 * that are left out.
 */
const surroundingsOf = (
  { route, qnh, qnhFrom }: Analysis,
  { airports, near }: Pick<Surroundings, 'airports' | 'near'>,
  redaction: Redaction,
): Surroundings =>
  isCut(redaction)
    ? { airports: noAirports }
    : {
        airports,
        ...(near && { near }),
        ...(route && { route }),
        ...(qnh !== undefined && { qnh, ...(qnhFrom && { qnhFrom }) }),
      };

/**
 * The input of an export without what its sender leaves out. Findings are found anew in the rows that remain; the files, the
 * case and the findings that it sets aside are left out, since their names and notes may say who and where it was.
 * @throws RedactionError if nothing of a flight would remain
 */
export function redactedInput(
  { analyses, airports, settings, files, setAside, ...rest }: ExportInput,
  redaction: Redaction,
  near?: Surroundings['near'],
): ExportInput {
  if (!isRedacting(redaction))
    return { analyses, airports, settings, files, ...(setAside && { setAside }), ...rest };
  const [names, taken] = [new Set<string>(), new Set<string>()];
  const known = { airports, ...(near && { near }) };
  const redacted = analyses.map((analysis) => {
    const fileName = `${freeId('flight', names)}.csv`;
    const { track } = redactedTrackOf(analysis, redaction, { fileName, taken });
    return analyze(track, { settings, ...surroundingsOf(analysis, known, redaction) });
  });
  return {
    ...{ analyses: redacted, settings, files: [], setAside: NONE_SET_ASIDE },
    airports: isCut(redaction) ? noAirports : airports,
  };
}

/** The flights of a redacted input as files, which take the place of the originals in a bundle. */
export const redactedFiles = ({
  analyses,
}: ExportInput): { readonly name: string; readonly text: string }[] =>
  analyses.map((analysis) => ({
    name: analysis.track.meta.file,
    text: [...trackCsvChunks(analysis)].join(''),
  }));
