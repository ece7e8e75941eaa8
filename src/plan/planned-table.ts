import Papa from 'papaparse';
import { msg, str } from '../base/words.js';
import { quoted, RouteError } from '../route/route.js';
import type { Track } from '../track/track.js';

/** A row of a table of planned routes. */
interface PlannedRow {
  /** Of the table; the header is row 1. */
  readonly row: number;
  /** Callsign, registration or address, in capitals without blanks. */
  readonly flight: string;
  /** `2024-12-25`, UTC; empty for every day. */
  readonly date: string;
  readonly route: string;
}

/** Planned routes of flights, one a row. */
export interface PlannedTable {
  readonly name: string;
  readonly rows: readonly PlannedRow[];
}

const FLIGHTS = /^(?:callsign|flight|flight_?(?:id|number|no)|ident|registration|reg|icao24|hex)$/i;
const ROUTES = /^(?:route|planned_?route|plan|flight_?plan)$/i;
const DATES = /^(?:date|day|dof)$/i;

const key = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();
const rowsIn = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;
const columnOf = (header: readonly string[], form: RegExp): number =>
  header.findIndex((cell) => form.test(cell.trim()));

/** Whether a text begins as a table of planned routes: a flight and its route, and no positions. */
export function isPlannedTable(text: string): boolean {
  const [header = []] = rowsIn(text.split(/\r?\n/, 1)[0] ?? '');
  return (
    columnOf(header, FLIGHTS) >= 0 && columnOf(header, ROUTES) >= 0 && columnOf(header, /^(?:lat|lon)/i) < 0
  );
}

/** @throws RouteError for another table, and for a date that is none */
export function readPlannedTable(name: string, text: string): PlannedTable {
  const [header = [], ...body] = rowsIn(text);
  const [flight, route, date] = [FLIGHTS, ROUTES, DATES].map((form) => columnOf(header, form));
  if (flight < 0 || route < 0)
    throw new RouteError(
      msg(
        str`Expected a table of planned routes with the columns callsign and route; got ${quoted(header.join(', '))}.`,
      ),
    );
  const rows = body.map((cells, i): PlannedRow => {
    const day = (cells[date] ?? '').trim();
    if (day !== '' && !/^\d{4}-\d\d-\d\d$/.test(day))
      throw new RouteError(
        msg(
          str`Expected a date such as 2024-12-25 in row ${i + 2} of the table of routes; got ${quoted(day)}.`,
        ),
      );
    return { row: i + 2, flight: key(cells[flight] ?? ''), date: day, route: (cells[route] ?? '').trim() };
  });
  return { name, rows: rows.filter((one) => one.flight !== '' && one.route !== '') };
}

/** The rows of a flight: of its callsign, registration or address, on its day. */
export function plansFor({ meta, time }: Track, { rows }: PlannedTable): readonly PlannedRow[] {
  const names = [meta.callsign, meta.registration, meta.icao24]
    .map((name) => key(name ?? ''))
    .filter(Boolean);
  const day = Number.isFinite(time[0]) ? new Date(time[0] * 1000).toISOString().slice(0, 10) : '';
  return rows.filter(({ flight, date }) => names.includes(flight) && (date === '' || date === day));
}
