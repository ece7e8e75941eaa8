import type { Analysis } from '../../src/analysis/analyze.js';
import { isFlightOf } from '../../src/case/events.js';
import type { CaseFile } from '../../src/case/file/model.js';
import type { ExportInput } from '../../src/export/input.js';
import { isRedacting, type Redaction } from '../../src/track/redact/redaction.js';
import type { Vicinity } from '../../src/finding/detector.js';
import type { Airports } from '../../src/route/airports/index.js';
import type { FlightChart } from '../chart/flight-chart.js';
import type { FlightMap } from '../map/flight-map.js';
import type { FlightSession } from '../session/session.js';
import type { CaseDesk } from './case-desk.js';
import type { CaseReader } from './case-reader.js';
import { hasCase, saveExport } from './export.js';

interface Saved {
  readonly session: FlightSession;
  readonly cases: CaseReader;
  readonly desk: CaseDesk;
  /** The flight that is looked at. */
  readonly analysis: Analysis;
  /** Those that are saved. */
  readonly analyses: readonly Analysis[];
  readonly airports: Airports;
  readonly map: FlightMap | undefined;
  readonly chart: FlightChart | undefined;
  /** What is left out; nothing if absent. */
  readonly redaction?: Redaction;
}

/** A report of a case is of all its flights that are open, beginning with the one that is shown. */
function reported(file: CaseFile, shown: Analysis, session: FlightSession, airports: Airports) {
  const others = session.analyses.filter((one) => one !== shown && isFlightOf(file, one.track.meta));
  const analyses = [shown, ...others];
  const files = [...new Set(analyses.flatMap((one) => session.reportsOf(one)))];
  const published: ExportInput['published'] = async () =>
    (await import('../../src/export/published.js')).publishedCase(file, analyses, session.reports, airports);
  return { analyses, files, published };
}

/** Saves what a viewer shows, in one of the formats of its menu. */
export async function saveShown(id: string, saved: Saved) {
  const { redaction } = saved;
  if (redaction && isRedacting(redaction)) return saveRedacted(id, saved, redaction);
  const { session, cases, desk, analysis, analyses, airports, map, chart } = saved;
  const files = [...new Set(analyses.flatMap((one) => session.reportsOf(one)))];
  const { settings } = session;
  const { setAside } = desk;
  const own = desk.caseOf(analysis);
  const from = { analysis, analyses, airports, files, settings, setAside };
  const bundle = async () => {
    const { pageBundle } = await import('../bundle/page-bundle.js');
    const { text } = cases;
    return pageBundle(session, own && { file: own, ...(text !== undefined && { text }) });
  };
  const whole = own && analyses.length === 1 && hasCase(id) ? reported(own, analysis, session, airports) : {};
  await saveExport(id, { ...from, ...whole, ...(map && { map }), ...(chart && { chart }), bundle });
}

/** The vicinity of a session, with its airport. */
export function vicinityIn({ near }: FlightSession, airports: Airports): Vicinity | undefined {
  const airport = near && airports.find(near.airport);
  return airport ? { airport, radius: near.radius } : undefined;
}

/** The same without what its sender leaves out: no case, and no picture of the screen. */
async function saveRedacted(
  id: string,
  { session, analysis, analyses, airports }: Saved,
  redaction: Redaction,
) {
  const { redactedInput } = await import('../../src/export/redacted.js');
  const { settings } = session;
  const near = vicinityIn(session, airports);
  const input = (analyses: readonly Analysis[]): ExportInput => ({ analyses, airports, files: [], settings });
  const bundle = async () => {
    const { redactedBundle } = await import('../bundle/page-bundle.js');
    return redactedBundle(session, input(session.analyses), redaction, near);
  };
  await saveExport(id, { ...redactedInput(input(analyses), redaction, near), analysis, bundle });
}
