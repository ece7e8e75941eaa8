import { csvLine } from '../../base/csv-cell.js';
import { placeOfEvent, type CaseClaim, type CaseEvent, type CaseFile } from '../file/model.js';
import { isoOf } from '../file/part.js';
import { columns, type Cells } from './columns.js';

const text = (value: number | string | undefined): string => (value === undefined ? '' : String(value));
/** Labels and ids have no blanks. */
const list = (values: readonly string[]): string => values.join('; ');
const date = (iso: string): string => iso.slice(0, 10);
const time = (iso: string): string => iso.slice(11, 19);

function eventCells(event: CaseEvent, file: CaseFile): Cells {
  const { id, from, to, place: own, altitude } = event;
  const [start, end] = [isoOf(from), isoOf(to)];
  const place = placeOfEvent(file, event);
  return {
    ...{ id, kind: 'event', description: event.text, date: date(start), time: time(start) },
    ...(from !== to && { end_date: date(end), end_time: time(end) }),
    ...(event.approximate && { approximate: 'yes' }),
    ...{ place: text(place?.name), latitude: text(place?.lat), longitude: text(place?.lon) },
    uncertainty_nm: text(place?.uncertainty),
    place_id: typeof own === 'string' ? own : '',
    category: text(event.category),
    sources: list(event.sources),
    class: event.class,
    ...{ altitude_ft: text(altitude?.value), altitude_reference: text(altitude?.reference) },
    ...{ ground_speed_kt: text(event.groundSpeed), vertical_rate_fpm: text(event.verticalRate) },
    ...{ heading: text(event.heading), squawk: text(event.squawk), metar: text(event.metar) },
  };
}

function claimCells(claim: CaseClaim): Cells {
  const [from, to = ''] = claim.said.split('/');
  return {
    ...{ id: claim.id, kind: 'claim', description: claim.text, who: claim.who },
    ...{ date: date(from), time: time(from), end_date: to },
    category: text(claim.about),
    sources: list(claim.sources),
    class: claim.class,
    supersedes: list(claim.supersedes),
    superseded_by: list(claim.supersededBy),
    stands_against: list(claim.standsAgainst),
    measure: claim.measure ? JSON.stringify(claim.measure) : '',
  };
}

/** Events and claims as one table. No cell is a formula; `readSpreadsheet` gives the same events and claims again. */
export function spreadsheetCsv(file: CaseFile): string {
  const rows = [...file.events.map((event) => eventCells(event, file)), ...file.claims.map(claimCells)];
  const lines = rows.map((row) => csvLine(columns.map((name) => row[name] ?? '')));
  return csvLine(columns) + lines.join('');
}
