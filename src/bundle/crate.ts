import { VERSION } from '../base/version.js';
import { sha256Hex } from './hash.js';
import type { BagFiles } from './bag.js';
import type { BundleRecord } from './record.js';

/** Metadata of the payload as an RO-Crate (https://w3id.org/ro/crate/1.1): `ro-crate-metadata.json`. */

const TYPES: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.json$/i, 'application/json'],
  [/\.geojson$/i, 'application/geo+json'],
  [/\.csv$/i, 'text/csv'],
  [/\.md$/i, 'text/markdown'],
  [/\.html$/i, 'text/html'],
  [/\.svg$/i, 'image/svg+xml'],
  [/\.kml$/i, 'application/vnd.google-earth.kml+xml'],
  [/\.gz$/i, 'application/gzip'],
  [/\.zip$/i, 'application/zip'],
];
const typeOf = (path: string): string =>
  TYPES.find(([ending]) => ending.test(path))?.[1] ?? 'application/octet-stream';

/** A path as a relative address. */
const idOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
const ref = (id: string) => ({ '@id': id });
/** Compact JSON-LD has no list of one. */
const oneOrMore = <T>(list: readonly T[]): T | readonly T[] => (list.length === 1 ? list[0] : list);

export const RESULT = 'analysis.json';
export const SETTINGS = 'settings.json';
export const CASE = 'case.case.json';
/** Verdicts of the claims, of a bundle with a case. */
export const CLAIMS = 'claims.json';
export const CRATE = 'ro-crate-metadata.json';

const NAMES: Readonly<Record<string, string>> = {
  [RESULT]: 'Import reports, findings and all other results',
  [SETTINGS]: 'What the results depend on beside the files: how they were read, route, thresholds, version',
  [CLAIMS]: 'The claims of the case with their verdicts',
  [CASE]: 'What was published of the flight, and the claims about it',
};

/** What of a payload is described by whom, made when, from what. @param title of the bundle */
export function crateJson(
  payload: BagFiles,
  { files, made, crosstrack, leftOut }: BundleRecord,
  title: string,
): object {
  const originals = new Map(files.map((file) => [file.path, file]));
  const software = ref('#crosstrack');
  const entity = ([path, bytes]: readonly [string, Uint8Array]) => {
    const original = originals.get(path);
    return {
      ...{ '@id': idOf(path), '@type': 'File', name: original?.name ?? NAMES[path] ?? path },
      ...{ encodingFormat: typeOf(path), contentSize: String(bytes.length), sha256: sha256Hex(bytes) },
      ...(original?.origin && { url: original.origin.address, dateModified: original.origin.fetched }),
    };
  };
  const given = [...files.map(({ path }) => path), ...(payload.has(CASE) ? [CASE] : [])];
  const written = [...payload.keys()].filter((path) => !given.includes(path));
  return {
    '@context': [
      'https://w3id.org/ro/crate/1.1/context',
      { sha256: 'https://w3id.org/ro/terms/workflow-run#sha256' },
    ],
    '@graph': [
      {
        ...{ '@id': CRATE, '@type': 'CreativeWork', about: ref('./') },
        conformsTo: ref('https://w3id.org/ro/crate/1.1'),
      },
      {
        ...{ '@id': './', '@type': 'Dataset', name: title, datePublished: made },
        description: leftOut
          ? `Flight tracks without what their sender left out (${leftOut}), what was computed from them, and with what. The rights in the tracks are those of their providers.`
          : 'Flight tracks as they were given, what was computed from them, and with what. The rights in the tracks are those of their providers.',
        license: ref('#rights'),
        hasPart: [...payload.keys()].map((path) => ref(idOf(path))),
        mentions: ref('#analysis'),
      },
      {
        ...{ '@id': '#rights', '@type': 'CreativeWork', name: 'Rights of the providers' },
        description: 'The rights in the files are those of whoever provided them; this bundle grants none.',
      },
      ...[...payload].map(entity),
      {
        ...{ '@id': '#analysis', '@type': 'CreateAction', name: 'Analysis of the tracks', endTime: made },
        instrument: software,
        object: oneOrMore(given.map((path) => ref(idOf(path)))),
        result: oneOrMore(written.map((path) => ref(idOf(path)))),
      },
      {
        ...{ '@id': '#crosstrack', '@type': 'SoftwareApplication', name: 'Crosstrack' },
        ...{ softwareVersion: crosstrack || VERSION },
      },
    ],
  };
}
