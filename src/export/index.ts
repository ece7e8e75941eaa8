import type { Analysis } from '../analysis/analyze.js';
import { settingsText, type Settings } from '../analysis/settings.js';
import { VERSION } from '../base/version.js';
import { msg } from '../base/words.js';
import type { Origin } from '../formats/base/report.js';
import type { ExportInput } from './input.js';
import type { ReportForm } from './report/form.js';

/** A way to write analyses down. The page's menu and the command line's `--format` are made from the list. */
export interface ExportFormat {
  /** The name of the command line's format; never reused for another. */
  readonly id: string;
  title(): string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** It holds one flight; several are one file each. */
  readonly single?: boolean;
  /** It has the parts of a case too: claims, timeline, findings set aside, sources. */
  readonly withCase?: boolean;
  /** In pieces, since many rows in one string may be longer than a string can be. The writer is loaded when it is asked for. */
  write(input: ExportInput): Promise<Iterable<string>>;
}

/** Where the file of a flight was fetched from. */
function originOf({ track }: Analysis, files: ExportInput['files']): Origin | undefined {
  const file = files.find(({ name }) => name === track.meta.file);
  return file && 'origin' in file ? file.origin : undefined;
}

/** A drawing that says in itself with what it was made. */
const withMadeWith = (svg: string, settings: Settings): string =>
  svg.replace(
    /^<svg[^>]*>/,
    (opening) => `${opening}<metadata>Crosstrack ${VERSION}; settings: ${settingsText(settings)}</metadata>`,
  );

const geojson: ExportFormat = {
  id: 'geojson',
  title: () => msg('Track and findings, GeoJSON'),
  extension: 'geojson',
  mediaType: 'application/geo+json',
  write: async ({ files, analyses, airports, setAside, settings }) =>
    (await import('./geojson.js')).geoJsonLines(files, analyses, airports, setAside, settings),
};

const csv: ExportFormat = {
  id: 'csv',
  title: () => msg('Track, CSV'),
  extension: 'csv',
  mediaType: 'text/csv',
  single: true,
  write: async ({ analyses: [analysis], files, settings }) =>
    (await import('./csv.js')).trackCsvChunks(analysis, originOf(analysis, files), settings),
};

const findings: ExportFormat = {
  id: 'findings',
  title: () => msg('Findings, CSV'),
  extension: 'findings.csv',
  mediaType: 'text/csv',
  write: async ({ analyses, airports, setAside, settings }) => [
    (await import('./csv.js')).findingsCsv(analyses, airports, setAside, settings),
  ],
};

const json: ExportFormat = {
  id: 'json',
  title: () => msg('Analysis, JSON'),
  extension: 'json',
  mediaType: 'application/json',
  write: async ({ files, analyses, airports, setAside, settings }) => {
    const { analysisJson } = await import('../analysis/json.js');
    return [`${JSON.stringify(analysisJson(files, analyses, airports, setAside, settings), null, 2)}\n`];
  },
};

const report: ExportFormat = {
  id: 'report',
  title: () => msg('Report, Markdown'),
  extension: 'md',
  mediaType: 'text/markdown',
  withCase: true,
  write: async ({ analyses, published, ...options }) => {
    const [{ analysisReport }, { caseReport }] = await Promise.all([
      import('./report/flight.js'),
      import('./case-blocks.js'),
    ]);
    const first = published ? [caseReport(await published())] : [];
    return [[...first, ...analyses.map((analysis) => analysisReport(analysis, options))].join('\n')];
  },
};

async function writePage(input: ExportInput, form: ReportForm): Promise<string[]> {
  const [{ reportPage }, { loadGround }] = await Promise.all([
    import('./report-page.js'),
    import('../picture/map/load-ground.js'),
  ]);
  const published = await input.published?.();
  return [reportPage(input, { form, ground: await loadGround(), ...(published && { published }) })];
}

const html: ExportFormat = {
  id: 'html',
  title: () => msg('Report, one HTML page'),
  extension: 'html',
  mediaType: 'text/html',
  withCase: true,
  write: (input) => writePage(input, 'full'),
};

/** The same in two pages: no table of evidence, and thresholds only where they were changed. */
const htmlShort: ExportFormat = {
  ...html,
  id: 'html-short',
  title: () => msg('Report, two pages (HTML)'),
  extension: 'short.html',
  write: (input) => writePage(input, 'short'),
};

const mapSvg: ExportFormat = {
  id: 'map-svg',
  title: () => msg('Map, SVG'),
  extension: 'map.svg',
  mediaType: 'image/svg+xml',
  single: true,
  write: async ({ analyses: [analysis], settings }) => {
    const [map, { loadGround }] = await Promise.all([
      import('../picture/map/map-svg.js'),
      import('../picture/map/load-ground.js'),
    ]);
    return [
      withMadeWith(map.mapSvg(analysis, { width: 1200, height: 800, ground: await loadGround() }), settings),
    ];
  },
};

const chartsSvg: ExportFormat = {
  id: 'charts-svg',
  title: () => msg('Charts, SVG'),
  extension: 'charts.svg',
  mediaType: 'image/svg+xml',
  single: true,
  write: async ({ analyses: [analysis], settings }) => {
    const svg = (await import('../picture/chart/chart-svg.js')).chartSvg(analysis, { width: 1200 });
    if (svg === undefined) throw new RangeError(msg('Expected a flight with a curve, found no values.'));
    return [withMadeWith(svg, settings)];
  },
};

const kml: ExportFormat = {
  id: 'kml',
  title: () => msg('Track, KML'),
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  write: async ({ analyses, airports, setAside, settings }) => [
    (await import('./kml.js')).analysisKml(analyses, airports, setAside, settings),
  ],
};

export const exportFormats: readonly ExportFormat[] = [
  geojson,
  csv,
  findings,
  json,
  report,
  html,
  htmlShort,
  kml,
  mapSvg,
  chartsSvg,
];
