import { NAUTICAL_MILE } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { sourceCode, type Track } from '../../track/track.js';

/** How far a position may be from the truth in 95 of 100 cases, and who says so. */
export interface PositionAccuracy {
  /** NM, radius. */
  readonly nm: number;
  readonly source: AccuracySource;
}

/** What the accuracy is taken from: a NACp, or a figure for the source of the position. Data, since results go between threads. */
export type AccuracySource = number | 'adsb' | 'gnss-logger' | 'radar';

const sourceWords: Readonly<Record<Exclude<AccuracySource, number>, () => string>> = {
  adsb: () => msg('ADS-B without NACp: 0.05 NM, required by 14 CFR 91.227'),
  'gnss-logger': () => msg('GNSS receiver: 8 m, GPS SPS Performance Standard 2020'),
  radar: () => msg('radar: 500 m RMS at most, EUROCONTROL-SPEC-147 (ESASSP)'),
};

/** Who publishes the accuracy. */
export const accuracyWords = (source: AccuracySource): string =>
  typeof source === 'number' ? msg(str`NACp ${source} (RTCA DO-260B)`) : sourceWords[source]();

/** m; 95 % horizontal accuracy bounds (EPU) of NACp 1 to 11: RTCA DO-242A, table of NACp; DO-260B keeps it. 0 is unknown. */
const EPU = [NaN, 18_520, 7_408, 3_704, 1_852, 926, 555.6, 185.2, 92.6, 30, 10, 3];

/** m; 14 CFR 91.227(c)(1) asks ADS-B transmitters for a NACp of 8 or more. */
const ADSB = EPU[8];

/** m; GPS Standard Positioning Service Performance Standard, 5th edition (2020): horizontal error, global average, 95 %. */
const GPS = 8;

/**
 * m; EUROCONTROL-SPEC-147 (ESASSP) asks radar for 5 NM separation for a horizontal error of at most 500 m RMS; of two
 * independent normal errors with that RMS 95 % are within √3 times as much.
 */
const RADAR = 500 * Math.sqrt(3);

const fromMeters = (meters: number, source: AccuracySource): PositionAccuracy => ({
  nm: meters / NAUTICAL_MILE,
  source,
});

const bySource = new Map<number, PositionAccuracy>([
  [sourceCode('adsb'), fromMeters(ADSB, 'adsb')],
  [sourceCode('gnss-logger'), fromMeters(GPS, 'gnss-logger')],
  [sourceCode('radar'), fromMeters(RADAR, 'radar')],
]);

/**
 * The accuracy of a row's position: by its NACp, else a published figure for its source. undefined if nothing is
 * published: MLAT of volunteers' receivers, provider's estimates, models, figures from reports, files that name no source.
 */
export function positionAccuracy({ nacp, source }: Track, row: number): PositionAccuracy | undefined {
  const category = nacp[row];
  const epu = EPU[category];
  if (epu > 0) return fromMeters(epu, category);
  return bySource.get(source[row]);
}
