import type { Analysis } from '../../src/analysis/analyze.js';
import type { Airports } from '../../src/route/airports/index.js';
import type { FlightChart } from '../chart/flight-chart.js';
import type { FlightMap } from '../map/flight-map.js';
import type { FlightSession } from '../session/session.js';
import type { CaseDesk } from './case-desk.js';
import type { CaseReader } from './case-reader.js';
import { saveExport } from './export.js';

interface Saved {
  readonly session: FlightSession;
  readonly cases: CaseReader;
  readonly desk: CaseDesk;
  readonly analysis: Analysis;
  readonly airports: Airports;
  readonly map: FlightMap | undefined;
  readonly chart: FlightChart | undefined;
}

/** Saves what a viewer shows, in one of the formats of its menu. */
export async function saveShown(id: string, { session, cases, desk, analysis, airports, map, chart }: Saved) {
  const files = session.reportsOf(analysis);
  const { settings } = session;
  const { setAside } = desk;
  const from = { analysis, analyses: [analysis], airports, files, settings, setAside };
  const bundle = async () =>
    (await import('../bundle/page-bundle.js')).pageBundle(session, airports, cases.file);
  await saveExport(id, { ...from, ...(map && { map }), ...(chart && { chart }), bundle });
}
