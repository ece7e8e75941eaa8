import type { Analysis } from '../../../src/analysis/analyze.js';
import { isMovement } from '../../../src/derived/ground/flight-ends.js';
import type { Movement } from '../../../src/derived/ground/movements.js';
import type { Finding } from '../../../src/finding/finding.js';
import { textOf } from './text.js';

/** Said of every flight without one. */
const NO_ROUTE = 'no planned route is given';

/** What a golden file holds of an analysis: a line each, without the sentences, which other tests hold. */

function findingLine(finding: Finding, start: number): string {
  const { kind, startTime, endTime, value, unit, severity, confidence, basis, partOf } = finding;
  const { rows, support, suspect, untested, evidence } = finding;
  const facts = { value, ...evidence, basis, 'rows named': rows, support, suspect };
  const part = partOf ? ' (part)' : '';
  const span = textOf([startTime, endTime], start);
  const open = untested?.length ? `; untested: ${untested.length}` : '';
  return `${kind}${part} ${span} ${unit} ${severity} ${confidence}: ${textOf(facts, start)}${open}`;
}

const movementText = ({ kind, time, within, airport, runway, confidence }: Movement, start: number): string =>
  textOf([kind, time, within, airport?.icao, runway, confidence], start);

/** Names with the same word about them, together: the word first. */
function grouped(entries: readonly (readonly [name: string, word: string])[]): string {
  const byWord = new Map<string, string[]>();
  for (const [name, word] of entries) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  return [...byWord].map(([word, names]) => `${word} (${names.join(' ')})`).join(', ');
}

/** Lines of one flight; what it has none of has no line. */
export function linesOf(analysis: Analysis): string[] {
  const { track, status, deviation, phases = [], ends, findings, notRun } = analysis;
  const [start] = track.time;
  const text = (value: unknown) => textOf(value, start);
  const unseen = ends ? [ends.takeoff, ends.landing].filter((end) => !isMovement(end)) : [];
  const lines: Readonly<Record<string, string>> = {
    rows: String(track.length),
    notice: track.meta.notice ?? '',
    status: text(Object.fromEntries(Object.entries(status.seconds).filter(([, seconds]) => seconds > 0))),
    phases: phases.map((one) => `${one.phase} ${text([one.start, one.end])}`).join(', '),
    movements: (ends?.movements ?? []).map((one) => movementText(one, start)).join(' '),
    'not observed': unseen.map(text).join('; '),
    deviation: deviation ? text(deviation) : '',
    'not run': grouped(notRun.filter(({ why }) => why !== NO_ROUTE).map(({ kind, why }) => [kind, why])),
  };
  return [
    ...findings.map((finding) => findingLine(finding, start)),
    ...Object.entries(lines).flatMap(([name, line]) => (line ? [`${name}: ${line}`] : [])),
  ];
}
