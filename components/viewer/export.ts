import { msg } from '@lit/localize';
import type { Analysis, Settings } from '../../src/analysis/analyze.js';
import type { FileReport } from '../../src/formats/base/report.js';
import type { Airports } from '../../src/route/airports/index.js';
import { saveAs } from '../shared/save-file.js';

/** Everything that an export is made from. */
export interface Exported {
  readonly analysis: Analysis;
  readonly files: readonly FileReport[];
  readonly airports: Airports;
  readonly settings: Settings;
}

interface Written {
  readonly text: string | readonly string[];
  readonly type: string;
  readonly extension: string;
}
const json = (value: unknown, extension = 'json'): Written => ({
  text: JSON.stringify(value, null, 1),
  type: 'application/json',
  extension,
});
const csv = (text: string | readonly string[], extension = 'csv'): Written => ({
  text,
  type: 'text/csv',
  extension,
});

/** The writers are loaded when one is asked for: most readers of a page never export. */
const writers: Readonly<Record<string, (from: Exported) => Promise<Written>>> = {
  geojson: async ({ analysis, files, airports }) => {
    const { analysisGeoJson } = await import('../../src/export/geojson.js');
    return json(analysisGeoJson(files, [analysis], airports), 'geojson');
  },
  json: async ({ analysis, files, airports }) => {
    const { analysisJson } = await import('../../src/analysis/json.js');
    return json(analysisJson(files, [analysis], airports));
  },
  csv: async ({ analysis }) => {
    const { trackCsvChunks } = await import('../../src/export/csv.js');
    return csv([...trackCsvChunks(analysis)]);
  },
  findings: async ({ analysis, airports }) => {
    const { findingsCsv } = await import('../../src/export/csv.js');
    return csv(findingsCsv([analysis], airports), 'findings.csv');
  },
  kml: async ({ analysis, airports }) => {
    const { analysisKml } = await import('../../src/export/kml.js');
    return {
      text: analysisKml([analysis], airports),
      type: 'application/vnd.google-earth.kml+xml',
      extension: 'kml',
    };
  },
  report: async ({ analysis, files, airports, settings }) => {
    const { analysisReport } = await import('../../src/export/report.js');
    const text = analysisReport(analysis, { files, airports, settings });
    return { text, type: 'text/markdown', extension: 'md' };
  },
};

/** Writes one flight in a format and hands it to the downloads. */
export async function exportAs(id: string, from: Exported): Promise<void> {
  const { text, type, extension } = await writers[id](from);
  saveAs(new Blob([text].flat(), { type }), `${from.analysis.track.meta.id}.${extension}`);
}

/** Hands the picture of the map or of the charts to the downloads. */
export async function exportPicture(
  shown: { exportPng(): Promise<Blob> } | undefined,
  { track }: Analysis,
  what?: 'charts',
): Promise<void> {
  if (!shown) throw new Error(msg('Expected a map that is shown, found none.'));
  saveAs(await shown.exportPng(), `${[track.meta.id, what].filter(Boolean).join('.')}.png`);
}
