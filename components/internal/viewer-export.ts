import type { Analysis } from '../../src/analysis/analyze.js';
import { analysisJson } from '../../src/analysis/json.js';
import type { FileReport } from '../../src/formats/report.js';
import type { Airports } from '../../src/route/airports.js';
import { saveAs } from './save.js';

/** Everything that an export is made from. */
export interface Exported {
  readonly analysis: Analysis;
  readonly reports: readonly FileReport[];
  readonly airports: Airports;
}

type Writer = (from: Exported) => Promise<readonly [text: string, type: string, extension: string]>;
const json = (value: unknown) => JSON.stringify(value, null, 2);

/** The writers are loaded when one is asked for: most readers of a page never export. */
export const writers: Readonly<Record<string, Writer>> = {
  json: async ({ analysis, reports, airports }) => [
    json(analysisJson(reports, [analysis], airports)),
    'application/json',
    'json',
  ],
};

export async function exportAs(id: string, from: Exported): Promise<void> {
  const [text, type, extension] = await writers[id](from);
  saveAs(new Blob([text], { type }), `${from.analysis.track.meta.id}.${extension}`);
}
