import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { exportFormats } from '../../src/export/index.js';
import type { ExportInput } from '../../src/export/input.js';
import { saveAs } from '../shared/files.js';

/** What the viewer can save of the flight that is shown. */
export interface SaveSources extends ExportInput {
  readonly analysis: Analysis;
  readonly map?: { exportPng(): Promise<Blob> };
  readonly chart?: { exportPng(): Promise<Blob> };
  /** Of everything that is open. */
  bundle?(): Promise<Blob>;
}

/** An entry of the export menu. */
interface MenuExport {
  readonly id: string;
  title(): string;
  readonly extension: string;
  /** A picture of what is on the screen. */
  readonly ofScreen?: true;
  /** It holds one flight. */
  readonly single?: boolean;
  blob(from: SaveSources): Promise<Blob>;
}

const picture = async (shown: { exportPng(): Promise<Blob> } | undefined): Promise<Blob> => {
  if (!shown) throw new Error(msg('No picture: nothing is shown.'));
  return shown.exportPng();
};

/** The library's exports, and pictures of what is shown. */
export const menuExports: readonly MenuExport[] = [
  ...exportFormats.map(({ id, title, extension, mediaType, single = false, write }) => ({
    ...{ id, title, extension, single },
    blob: async (from: SaveSources) => new Blob([...(await write(from))], { type: mediaType }),
  })),
  {
    id: 'bundle',
    title: () => msg('Provenance bundle of all that is open (ZIP)'),
    extension: 'bundle.zip',
    blob: async ({ bundle }) => {
      if (!bundle) throw new Error(msg('No bundle: nothing is open.'));
      return bundle();
    },
  },
  {
    id: 'png',
    title: () => msg('Picture of the map (PNG)'),
    extension: 'png',
    ofScreen: true,
    blob: ({ map }) => picture(map),
  },
  {
    id: 'charts',
    title: () => msg('Picture of the charts (PNG)'),
    extension: 'charts.png',
    ofScreen: true,
    blob: ({ chart }) => picture(chart),
  },
];

/** Whether an export has the parts of a case too. */
export const hasCase = (id: string): boolean => exportFormats.some((one) => one.id === id && one.withCase);

/** Hands an export to the browser's downloads. */
export async function saveExport(id: string, from: SaveSources): Promise<void> {
  const { blob, extension } = menuExports.find((entry) => entry.id === id)!;
  const { analyses } = from;
  const name = analyses.length > 1 ? msg(str`${analyses.length}-flights`) : analyses[0].track.meta.id;
  saveAs(await blob(from), `${name}.${extension}`);
}
