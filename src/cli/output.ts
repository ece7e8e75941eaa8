import type { Analysis } from '../analysis/analyze.js';
import { analysisJson, type FailedFile } from '../analysis/json.js';
import { analysisGeoJson } from '../export/geojson.js';
import { analysisKml } from '../export/kml.js';
import { analysisReport } from '../export/report.js';
import type { FileReport } from '../formats/base/report.js';
import type { Airports } from '../route/airports/index.js';
import type { AnalyzeArguments } from './analyze-options.js';
import type { Terminal } from './command.js';
import { fileText, flightText } from './text.js';

/** What came of one file. */
export interface Result {
  readonly file: FileReport | FailedFile;
  readonly analyses: readonly Analysis[];
}

export const outputFormats = ['text', 'json', 'geojson', 'kml', 'report'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Pieces of the output; a GeoJSON of many rows in one string would be longer than a string can be. */
export function* outputOf(
  results: readonly Result[],
  how: AnalyzeArguments,
  airports: Airports,
  terminal: Terminal,
): Generator<string> {
  const files = results.map(({ file }) => file);
  const analyses = results.flatMap((result) => result.analyses);
  switch (how.format) {
    case 'json':
      return yield `${JSON.stringify(analysisJson(files, analyses, airports), null, 2)}\n`;
    case 'geojson':
      return yield* geoJsonLines(files, analyses, airports);
    case 'kml':
      return yield analysisKml(analyses, airports);
    case 'report':
      return yield analyses
        .map((analysis) => analysisReport(analysis, { files, airports, settings: how.settings }))
        .join('\n');
    case 'text':
      return yield results.flatMap((result) => blocks(result, airports, terminal)).join('\n');
  }
}

/** One feature a line. */
function* geoJsonLines(
  files: readonly (FileReport | FailedFile)[],
  analyses: readonly Analysis[],
  airports: Airports,
): Generator<string> {
  const { features, ...rest } = analysisGeoJson(files, analyses, airports);
  yield `${JSON.stringify(rest).slice(0, -1)},"features":[`;
  for (const [i, feature] of features.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(feature)}`;
  yield '\n]}\n';
}

function blocks({ file, analyses }: Result, airports: Airports, terminal: Terminal): string[] {
  if ('error' in file) return [];
  return [fileText(file, terminal), ...analyses.map((analysis) => flightText(analysis, airports, terminal))];
}
