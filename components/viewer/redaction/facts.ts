import { msg, str } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { formatClock, formatQuantity } from '../../../src/base/units.js';
import { redactedTrackOf } from '../../../src/export/redacted.js';
import { isPath } from '../../../src/track/path.js';
import { isCut, isRedacting, type Redaction } from '../../../src/track/redact/redaction.js';

/** What a redaction does to a flight, for the person who chooses it. */
export interface RedactionFacts {
  readonly remains: string;
  /** What is left out, one thing each. */
  readonly leftOut: readonly string[];
}

function identityOf({ track: { meta } }: Analysis): string[] {
  const { callsign, icao24, registration } = meta;
  return [
    ...(callsign ? [msg(str`callsign ${callsign}`)] : []),
    ...(icao24 ? [msg(str`address ${icao24}`)] : []),
    ...(registration ? [msg(str`registration ${registration}`)] : []),
  ];
}

/** @throws RedactionError if nothing would remain */
export function redactionFacts(analysis: Analysis, redaction: Redaction): RedactionFacts {
  const { track } = analysis;
  const all = formatQuantity(track.length, '');
  if (!isRedacting(redaction)) return { remains: msg(str`All ${all} rows are shared.`), leftOut: [] };
  const { rows } = redactedTrackOf(analysis, redaction);
  const count = formatQuantity(rows.end - rows.start + 1, '');
  const [before, behind] = [rows.start, track.length - 1 - rows.end];
  const [from, to] = [formatClock(track.time[rows.start]), formatClock(track.time[rows.end])];
  return {
    remains: isPath(track)
      ? msg(str`${count} of ${all} rows are shared.`)
      : msg(str`${count} of ${all} rows are shared: ${from} to ${to} UTC.`),
    leftOut: [
      ...(redaction.start ? [msg(str`rows at the beginning: ${formatQuantity(before, '')}`)] : []),
      ...(redaction.end ? [msg(str`rows at the end: ${formatQuantity(behind, '')}`)] : []),
      ...(redaction.identity ? identityOf(analysis) : []),
      msg(str`the file’s name (${track.meta.file}), SHA-256 and import report`),
      ...(isCut(redaction) && analysis.route ? [msg(str`the plan ${analysis.route.id}`)] : []),
      ...(isCut(redaction) ? [msg('names of airports and the pressure of the day')] : []),
      msg('the case'),
    ],
  };
}
