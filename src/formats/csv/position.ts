import type { CellContext, PendingRows } from './cells.js';
import { isMissingText, fillPlain } from './cells.js';
import type { Columns } from '../../track/track.js';
import { msg, str } from '../../base/words.js';
import type { UsedColumn } from './row-time.js';
import { factorOf } from '../base/dialect.js';
import type { Target } from '../base/dialect.js';
import { parseDecimal } from '../base/numbers.js';

/** `N48.1`, `48.1°N`, `W 105.2`. */
const LETTERED = /^([NSEW])? ?([-+\d.,]+) ?°? ?([NSEW])?$/i;
/** `47°30'15"S`, `W 8° 12.25′`: degrees, minutes and seconds. */
const SEXAGESIMAL =
  /^([NSEW])? ?(-?\d{1,3}) ?[°º] ?(\d{1,2}(?:\.\d+)?) ?['′’] ?(?:(\d{1,2}(?:\.\d+)?) ?["″”] ?)?([NSEW])?$/i;
/** `47,5;8,2` and `47,5, 8,2`: two numbers with decimal commas in one cell. */
const COMMA_PAIR = /^([-+]?\d{1,3},\d+)[;,]? ?([-+]?\d{1,3},\d+)$/;

/** Latitude and longitude, which count only together: from two cells, or from one with a comma between them. */
export class PositionColumns {
  readonly #latIndex: number;
  readonly #lonIndex: number;
  readonly #joined: boolean;
  /** Columns of hemisphere letters; −1 without. */
  readonly #hemispheres: readonly [lat: number, lon: number];
  readonly #scale: number;
  readonly #separator: '.' | ',';
  readonly #context: CellContext;
  #complaint: string | undefined;

  /** undefined where the file has no position. */
  static of(used: ReadonlyMap<Target, UsedColumn>, context: CellContext): PositionColumns | undefined {
    const [lat, lon, both] = [used.get('lat'), used.get('lon'), used.get('position')];
    const letters = [used.get('latHemisphere')?.index ?? -1, used.get('lonHemisphere')?.index ?? -1] as const;
    if (lat && lon) return new PositionColumns(lat, lon, letters, context);
    return both && new PositionColumns(both, undefined, letters, context);
  }

  private constructor(
    lat: UsedColumn,
    lon: UsedColumn | undefined,
    hemispheres: readonly [number, number],
    context: CellContext,
  ) {
    this.#hemispheres = hemispheres;
    this.#latIndex = lat.index;
    this.#lonIndex = lon?.index ?? lat.index;
    this.#joined = lon === undefined;
    this.#scale = factorOf('lat', lat.unit) ?? 1;
    this.#separator = context.dialect.decimal ?? '.';
    this.#context = context;
    context.builder.values('lat');
    context.builder.values('lon');
  }

  fill(pending: PendingRows): void {
    const { rows, lines, at, bad } = pending;
    const lats = this.#context.builder.values('lat');
    const lons = this.#context.builder.values('lon');
    if (!this.#joined && this.#separator === '.' && Math.max(...this.#hemispheres) < 0) {
      fillPlain(pending, this.#latIndex, lats, at, { scale: this.#scale });
      fillPlain(pending, this.#lonIndex, lons, at, { scale: this.#scale });
    } else {
      lats.fill(NaN, at, at + rows.length);
    }
    for (let i = at; i < at + rows.length; i++) {
      const lat = lats[i];
      const lon = lons[i];
      if (lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && (lat !== 0 || lon !== 0)) continue;
      if (!this.#readOne(rows[i - at], lats, lons, i, lines[i - at])) bad[i - at] = 1;
    }
  }

  /** Reads a position that is not two plain numbers in range; false where the cells hold no position and should. */
  #readOne(
    row: readonly string[],
    lats: Columns['lat'],
    lons: Columns['lon'],
    i: number,
    line: number,
  ): boolean {
    const [north, east] = this.#cells(row);
    const lat = this.#degrees(north, row[this.#hemispheres[0]]);
    const lon = this.#inRange(lat, this.#degrees(east, row[this.#hemispheres[1]]), line);
    lats[i] = lon === lon ? lat : NaN;
    lons[i] = lon;
    return lon === lon || this.#allowed(north, east, line);
  }

  /** A hemisphere may be a letter in the cell (`48.1N`, `W 105.2`) or in its own cell. */
  #degrees(cell: string | undefined, hemisphere = ''): number {
    if (cell === undefined) return NaN;
    const plain = parseDecimal(cell, this.#separator);
    const text = plain === plain ? '' : cell.trim().slice(0, 40);
    const own = LETTERED.exec(text);
    const parts = SEXAGESIMAL.exec(text);
    const letter = (own?.[1] || own?.[3] || parts?.[1] || parts?.[5] || hemisphere).trim().toUpperCase();
    const value = own ? parseDecimal(own[2], this.#separator) : parts ? sexagesimal(parts) : plain;
    return value * this.#scale * (/^[SW]$/.test(letter) && value > 0 ? -1 : 1);
  }

  /** A number with a decimal comma as the file's other numbers are written. */
  #local(number: string): string {
    return this.#separator === ',' ? number : number.replace(',', '.');
  }

  #cells(row: readonly string[]): readonly [north: string | undefined, east: string | undefined] {
    const north = row[this.#latIndex];
    if (!this.#joined || north === undefined) return [north, row[this.#lonIndex]];
    const pair = COMMA_PAIR.exec(north.trim().slice(0, 40));
    if (pair) return [this.#local(pair[1]), this.#local(pair[2])];
    const comma = north.search(/[,; ]/);
    return comma < 0 ? [north, ''] : [north.slice(0, comma), north.slice(comma + 1).trim()];
  }

  /** The longitude to take, NaN if the two are not a position. */
  #inRange(lat: number, lon: number, line: number): number {
    const { report, keepSentinels } = this.#context;
    if (lat === 0 && (lon === 0 || lon === 360)) {
      if (keepSentinels) return 0;
      // 0°, 0° is in the open Gulf of Guinea; suppliers and loggers write it if there is no position.
      report.repair(
        'sentinel-missing',
        line,
        msg('The position 0°, 0° was taken as missing.'),
        'sentinel-missing',
      );
      return NaN;
    }
    if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 360)) return NaN;
    if (lon <= 180) return lon;
    report.repair('other', line, msg('Longitudes over 180° were wrapped (190 is −170).'));
    return lon - 360;
  }

  /** Whether cells that give no position may do so; the report names them where not. */
  #allowed(north: string | undefined, east: string | undefined, line: number): boolean {
    if (north === undefined || east === undefined) {
      this.#context.report.problem(line, msg('The row ends before its position, which is taken as missing.'));
      return false;
    }
    if (isMissingText(north) && isMissingText(east)) return true;
    if (parseDecimal(north, this.#separator) === 0 && parseDecimal(east, this.#separator) === 0) return true;
    const found = `"${north.trim().slice(0, 20)}", "${east.trim().slice(0, 20)}"`;
    const [lat, lon] = [this.#degrees(north), this.#degrees(east)];
    const exchanged = Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
    this.#complaint ??= exchanged
      ? msg(
          str`Latitude and longitude look exchanged: expected a latitude within ±90° and a longitude, found ${found}; such positions are taken as missing.`,
        )
      : msg(str`Expected a latitude and a longitude, found ${found}; such positions are taken as missing.`);
    this.#context.report.problem(line, this.#complaint);
    return false;
  }
}

function sexagesimal([, , degrees, minutes, seconds = '0']: readonly string[]): number {
  const value = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return degrees.startsWith('-') ? -value : value;
}
