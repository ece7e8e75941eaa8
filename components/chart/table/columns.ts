import { msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { formatNumber, shownAs, type DisplayUnits } from '../../../src/base/display-units.js';
import { chartSeries, qnhOf, type ChartSeries } from '../../../src/picture/curves.js';
import { emergencies, NO_SQUAWK, UNKNOWN, type Column } from '../../../src/track/track.js';
import type { ChartState } from '../plot/state.js';
import { seriesNote } from '../plot/value-words.js';
import { clockIn, type Zone } from '../../shared/time-zone.js';

/** A column of the table: its unit is in its title, so that a cell is a number alone; '' where a value is missing. */
export interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** Unit, and what the value is measured from; '' for none. */
  readonly note: string;
  cell(row: number): string;
}

/** Decimal places of a degree: 1 m. */
const PLACE_DIGITS = 5;

/** Every column that the file has and everything computed from it for each row, whether a chart shows it or not. */
export function tableColumns(state: ChartState, shown: readonly ChartSeries[]): TableColumn[] {
  const { analysis, units } = state;
  const series = chartSeries.filter((one) => one.values(analysis) !== undefined);
  const recomputed = shown.filter(({ id }) => qnhOf(id) !== undefined);
  return [
    ...places(analysis),
    ...[...series, ...recomputed].map((one) => seriesColumn(one, analysis, units)),
    ...codes(state),
  ];
}

function places({ track }: Analysis): TableColumn[] {
  const place = (id: 'lat' | 'lon', title: string): TableColumn => ({
    ...{ id, title, note: '°' },
    cell: (row) => numberOr(track[id][row], PLACE_DIGITS),
  });
  return [place('lat', msg('Latitude')), place('lon', msg('Longitude'))];
}

const numberOr = (value: number, digits: number): string =>
  Number.isFinite(value) ? formatNumber(value, digits) : '';

function seriesColumn(series: ChartSeries, analysis: Analysis, units: DisplayUnits): TableColumn {
  const { factor, fraction } = shownAs(series.quantity, units);
  const values = series.values(analysis)!;
  const sides = series.sides?.();
  const cell = (row: number) => {
    const value = values[row] * factor;
    if (!sides || !Number.isFinite(value)) return numberOr(value, fraction);
    return `${formatNumber(Math.abs(value), fraction)} ${sides[value < 0 ? 1 : 0]}`;
  };
  return { id: series.id, title: series.title(), note: seriesNote(series, analysis, units), cell };
}

/** What no curve shows: codes, flags, and the time of the position. */
function codes({ analysis: { track }, zone }: ChartState): TableColumn[] {
  const known = (column: 'nic' | 'nacp' | 'sil') => (row: number) =>
    track[column][row] === UNKNOWN ? '' : String(track[column][row]);
  const all: readonly (TableColumn & { readonly id: Column })[] = [
    { id: 'squawk', title: msg('Squawk'), note: '', cell: (row) => squawkWords(track.squawk[row]) },
    {
      ...{ id: 'emergency', title: msg('Emergency status'), note: '' },
      cell: (row) => (track.emergency[row] === UNKNOWN ? '' : emergencies[track.emergency[row]]),
    },
    {
      ...{ id: 'onGround', title: msg('On the ground'), note: '' },
      cell: (row) => ['', msg('no'), msg('yes')][[UNKNOWN, 0, 1].indexOf(track.onGround[row])] ?? '',
    },
    {
      ...{ id: 'positionTime', title: msg('Time of the position'), note: zone.label },
      cell: (row) => timeOr(zone, track.positionTime[row]),
    },
    { id: 'nic', title: 'NIC', note: msg('position integrity'), cell: known('nic') },
    { id: 'nacp', title: 'NACp', note: msg('position accuracy'), cell: known('nacp') },
    { id: 'sil', title: 'SIL', note: msg('source integrity'), cell: known('sil') },
  ];
  return all.filter(({ id }) => track.has(id));
}

const squawkWords = (code: number): string => (code === NO_SQUAWK ? '' : String(code).padStart(4, '0'));
const timeOr = (zone: Zone, time: number): string => (Number.isFinite(time) ? clockIn(zone, time) : '');
