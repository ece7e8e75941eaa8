import { msg, str } from '../base/words.js';
import type { Analysis } from '../analysis/analyze.js';
import { qnhCorrection } from '../track/altimetry.js';
import type { Column, Track } from '../track/track.js';
import { memoByKey } from '../base/memo.js';
import type { Quantity } from '../base/display-units.js';

/** One curve that a chart can show. */
export interface ChartSeries {
  readonly id: string;
  readonly quantity: Quantity;
  title(): string;
  /** Shown next to the title, e.g. which altitude it is. */
  note?(analysis: Analysis): string;
  /** In the track's unit, one a row; undefined where the flight has none. */
  values(analysis: Analysis): Float32Array | undefined;
  /** The axis holds zero, and zero is drawn as a line. */
  readonly zero?: boolean;
  /** Least span of the axis in the track's unit, so that rounding noise is not blown up to mountains. */
  readonly span: number;
  /** Greatest value that the axis must hold, in the track's unit: what is known to be wrong must not flatten the rest. */
  most?(analysis: Analysis): number;
  /** Words for positive and negative. */
  sides?(): readonly [positive: string, negative: string];
  /** The same as short as an axis needs. */
  initials?(): readonly [positive: string, negative: string];
  /** 359° and 1° are neighbours: no line down the whole chart. */
  readonly wraps?: boolean;
  /** A soft area under the curve. */
  readonly area?: boolean;
}

const column = (name: Column) => (analysis: Analysis) =>
  analysis.track.has(name) ? (analysis.track[name] as Float32Array) : undefined;

const references = {
  pressure: () => msg('pressure'),
  geometric: () => msg('geometric'),
  'mean sea level': () => msg('above mean sea level'),
  unknown: () => msg('reference unknown'),
};
const altitudeNote = ({ track }: { track: Track }): string => references[track.meta.altitudeReference]();

/** ft: the greatest altitude of rows that no finding shows to be impossible. */
const plausibleAltitude = memoByKey(({ track, findings }: Analysis): number => {
  const wrong = new Set(findings.flatMap(({ kind, rows = [] }) => (kind === 'altitude-spike' ? rows : [])));
  if (wrong.size === 0) return Infinity;
  let most = -Infinity;
  track.altitude.forEach((altitude, row) => {
    if (altitude > most && !wrong.has(row)) most = altitude;
  });
  return most;
});

/** kt: the limit of the findings that name single impossible speeds. */
function plausibleSpeed({ findings }: Analysis): number {
  const single = findings.find(
    ({ kind, evidence }) => kind === 'implausible-speed' && evidence.single !== undefined,
  );
  return typeof single?.evidence.limit === 'number' ? single.evidence.limit : Infinity;
}

export const chartSeries: readonly ChartSeries[] = [
  {
    id: 'altitude',
    quantity: 'altitude',
    title: () => msg('Altitude'),
    note: altitudeNote,
    values: column('altitude'),
    span: 1000,
    most: plausibleAltitude,
    area: true,
  },
  {
    id: 'geoAltitude',
    quantity: 'altitude',
    title: () => msg('Altitude'),
    note: () => msg('geometric'),
    values: column('geoAltitude'),
    span: 1000,
    area: true,
  },
  {
    id: 'selectedAltitude',
    quantity: 'altitude',
    title: () => msg('Selected altitude'),
    values: column('selectedAltitude'),
    span: 1000,
  },
  {
    id: 'groundSpeed',
    quantity: 'speed',
    title: () => msg('Ground speed'),
    values: column('groundSpeed'),
    span: 60,
    most: plausibleSpeed,
  },
  {
    id: 'indicatedAirspeed',
    quantity: 'speed',
    title: () => msg('Indicated airspeed'),
    values: column('indicatedAirspeed'),
    span: 60,
  },
  {
    id: 'trueAirspeed',
    quantity: 'speed',
    title: () => msg('True airspeed'),
    values: column('trueAirspeed'),
    span: 60,
  },
  {
    id: 'verticalRate',
    quantity: 'verticalRate',
    title: () => msg('Vertical rate'),
    values: column('verticalRate'),
    zero: true,
    span: 1000,
  },
  {
    id: 'course',
    quantity: 'angle',
    title: () => msg('Course'),
    note: () => msg('true'),
    values: column('course'),
    span: 30,
    wraps: true,
  },
  {
    id: 'heading',
    quantity: 'angle',
    title: () => msg('Heading'),
    note: ({ track }) => (track.meta.headingReference === 'magnetic' ? msg('magnetic') : ''),
    values: column('heading'),
    span: 30,
    wraps: true,
  },
  {
    id: 'crossTrack',
    quantity: 'distance',
    title: () => msg('Cross-track'),
    note: ({ route }) =>
      route?.kind === 'great circle' ? msg('from the great circle') : msg('from the route'),
    values: ({ deviation }) => deviation?.crossTrack,
    zero: true,
    span: 4,
    sides: () => [msg('right'), msg('left')],
    initials: () => [msg('R'), msg('L')],
  },
  {
    id: 'alongTrack',
    quantity: 'distance',
    title: () => msg('Along the route'),
    values: ({ deviation }) => deviation?.alongTrack,
    span: 10,
  },
  {
    id: 'toDestination',
    quantity: 'distance',
    title: () => msg('To the destination'),
    values: ({ deviation }) => deviation?.toDestination,
    span: 10,
  },
];

/** What the charts show by default. */
export const defaultSeries: readonly string[] = ['altitude', 'groundSpeed', 'verticalRate', 'crossTrack'];

/** The curves of one chart: one, or two with an axis each. */
export type ChartPair = readonly ChartSeries[];

const anyValue = (values: Float32Array): boolean => values.some((value) => value === value);

/** The curves for which a flight has at least one value. */
export const seriesOf = (analysis: Analysis): ChartSeries[] =>
  chartSeries.filter((series) => {
    const values = series.values(analysis);
    return values !== undefined && anyValue(values);
  });

const QNH = /^altitude@(\d+(?:\.\d+)?)$/;

/** hPa of `altitude@1025`; undefined for every other curve. */
export const qnhOf = (id: string): number | undefined =>
  QNH.test(id) ? Number(QNH.exec(id)![1]) : undefined;

/** `altitude@1025`: the pressure altitude as an altimeter set to 1025 hPa shows it. */
function atQnh(id: string, { track }: Analysis): ChartSeries | undefined {
  const qnh = qnhOf(id);
  if (qnh === undefined || !track.has('altitude') || track.meta.altitudeReference !== 'pressure')
    return undefined;
  const add = qnhCorrection(qnh);
  const values = memoByKey((analysis: Analysis) => analysis.track.altitude.map((ft) => ft + add));
  const note = () => msg(str`computed for QNH ${qnh} hPa`);
  return { id, quantity: 'altitude', title: () => msg('Altitude'), note, values, span: 1000, area: true };
}

/** `altitude+groundSpeed` → the two curves of a chart. What the flight does not have is left out. */
export function pairsOf(analysis: Analysis, charts: readonly string[]): ChartPair[] {
  const has = new Map(seriesOf(analysis).map((series) => [series.id, series]));
  return charts
    .map((chart) => chart.split('+', 2).flatMap((id) => has.get(id) ?? atQnh(id, analysis) ?? []))
    .filter((curves) => curves.length > 0);
}
