import { msg, str } from '../../base/words.js';
import type { CaseFile } from '../file/model.js';
import type { Cells, ColumnName } from './columns.js';
import { isoDate, isoTime, type DayOrder } from './dates.js';
import type { SourceLabels } from './sources.js';

export interface RowContext {
  readonly order: DayOrder;
  readonly labels: SourceLabels;
  readonly file: CaseFile;
}

/** What a class is where the table has no such column: somebody published it. */
const CLASS = 'press';

const listOf = (text = ''): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** @throws RangeError for a date that is none, or of which nothing says which number is the day */
function dateOf(cells: Cells, name: 'date' | 'end_date', { order }: RowContext): string {
  const text = cells[name] ?? '';
  const iso = isoDate(text, order);
  if (iso !== undefined) return iso;
  throw new RangeError(msg(str`Column ${name}: expected a date as 2024-12-25, found “${text}”.`));
}

/** @throws RangeError for a time that is none; '' where there is none */
function timeOf(cells: Cells, name: 'time' | 'end_time'): string {
  const text = cells[name];
  if (text === undefined) return '';
  const iso = isoTime(text);
  if (iso !== undefined) return iso;
  throw new RangeError(msg(str`Column ${name}: expected a time as 05:13:31, found “${text}”.`));
}

/** @throws RangeError */
function numberOf(cells: Cells, name: ColumnName): number | undefined {
  const text = cells[name]?.trim();
  if (text === undefined) return undefined;
  const value = Number(text.replace('−', '-'));
  if (Number.isFinite(value)) return value;
  throw new RangeError(msg(str`Column ${name}: expected a number, found “${text}”.`));
}

/** A moment, an interval, or a whole day where the table has no time. */
function spanJson(cells: Cells, context: RowContext): object {
  const [date, time] = [dateOf(cells, 'date', context), timeOf(cells, 'time')];
  const approximate = /^(yes|true|1|x)$/i.test(cells.approximate ?? '') && { approximate: true };
  const hasEnd = cells.end_date !== undefined || cells.end_time !== undefined;
  if (!time && !hasEnd) return { from: `${date}T00:00:00Z`, to: `${date}T23:59:59Z`, approximate: true };
  const from = `${date}T${time || '00:00:00'}Z`;
  if (!hasEnd) return { time: from, ...approximate };
  const endDate = cells.end_date === undefined ? date : dateOf(cells, 'end_date', context);
  const to = `${endDate}T${timeOf(cells, 'end_time') || '23:59:59'}Z`;
  return { ...(from === to ? { time: from } : { from, to }), ...approximate };
}

function placeJson(cells: Cells, { file }: RowContext): object | string | undefined {
  const id = cells.place_id?.trim();
  if (id !== undefined && file.places.some((place) => place.id === id)) return id;
  const [lat, lon] = [numberOf(cells, 'latitude'), numberOf(cells, 'longitude')];
  if (cells.place === undefined && lat === undefined && lon === undefined) return undefined;
  return { name: cells.place, lat, lon, uncertainty: numberOf(cells, 'uncertainty_nm') };
}

const altitudeJson = (cells: Cells): object | undefined => {
  const value = numberOf(cells, 'altitude_ft');
  return value === undefined
    ? undefined
    : { value, unit: 'ft', reference: cells.altitude_reference ?? 'unknown' };
};

/** The row as a case file has it, to be checked like one. @throws RangeError */
export function eventJson(cells: Cells, context: RowContext): object {
  return {
    id: cells.id?.trim(),
    ...spanJson(cells, context),
    class: cells.class ?? CLASS,
    sources: context.labels.labelsOf(cells.sources ?? ''),
    text: cells.description,
    category: cells.category,
    place: placeJson(cells, context),
    altitude: altitudeJson(cells),
    groundSpeed: numberOf(cells, 'ground_speed_kt'),
    verticalRate: numberOf(cells, 'vertical_rate_fpm'),
    heading: numberOf(cells, 'heading'),
    squawk: cells.squawk?.trim().padStart(4, '0'),
    metar: cells.metar,
  };
}

/** @throws RangeError for a cell that is no JSON */
function measureJson({ measure }: Cells): unknown {
  if (measure === undefined) return undefined;
  try {
    return JSON.parse(measure) as unknown;
  } catch {
    throw new RangeError(msg(str`Column measure: expected JSON, found “${measure.slice(0, 60)}”.`));
  }
}

/** @throws RangeError */
export function claimJson(cells: Cells, context: RowContext): object {
  const [date, time] = [dateOf(cells, 'date', context), timeOf(cells, 'time')];
  const until = cells.end_date === undefined ? '' : `/${dateOf(cells, 'end_date', context)}`;
  const id = cells.id?.trim();
  return {
    ...(id !== undefined && { id }),
    who: cells.who,
    said: time ? `${date}T${time}Z` : date + until,
    text: cells.description,
    class: cells.class ?? CLASS,
    sources: context.labels.labelsOf(cells.sources ?? ''),
    about: cells.category,
    supersedes: listOf(cells.supersedes),
    supersededBy: listOf(cells.superseded_by),
    standsAgainst: listOf(cells.stands_against),
    measure: measureJson(cells),
  };
}
