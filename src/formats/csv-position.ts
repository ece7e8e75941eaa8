import type { TrackBuilder } from '../track/builder.js';
import type { Columns } from '../track/track.js';
import { isMissingText } from './csv-cells.js';
import type { CellContext } from './csv-cells.js';
import type { UsedColumn } from './csv-time.js';
import { dialectUnits } from './dialect.js';
import type { Target } from './dialect.js';
import { parseDecimal } from './numbers.js';

/** Latitude and longitude, which count only together: from two cells, or from one with a comma between them. */
export class PositionColumns {
  lat: Columns['lat'];
  lon: Columns['lon'];
  readonly #latIndex: number;
  readonly #lonIndex: number;
  readonly #joined: boolean;
  readonly #scale: number;
  readonly #point: number;
  readonly #context: CellContext;
  #complaint: string | undefined;

  /** undefined where the file has no position. */
  static of(
    used: ReadonlyMap<Target, UsedColumn>,
    context: CellContext,
    builder: TrackBuilder,
  ): PositionColumns | undefined {
    const [lat, lon, both] = [used.get('lat'), used.get('lon'), used.get('position')];
    if (lat && lon) return new PositionColumns(lat, lon, context, builder);
    return both && new PositionColumns(both, undefined, context, builder);
  }

  private constructor(
    lat: UsedColumn,
    lon: UsedColumn | undefined,
    context: CellContext,
    builder: TrackBuilder,
  ) {
    this.lat = builder.values('lat') as Columns['lat'];
    this.lon = builder.values('lon') as Columns['lon'];
    this.#latIndex = lat.index;
    this.#lonIndex = lon?.index ?? lat.index;
    this.#joined = lon === undefined;
    this.#scale = dialectUnits[lat.unit ?? 'deg'];
    this.#point = context.dialect.decimal === ',' ? 44 : 46;
    this.#context = context;
  }

  rebind(builder: TrackBuilder): void {
    this.lat = builder.values('lat') as Columns['lat'];
    this.lon = builder.values('lon') as Columns['lon'];
  }

  /** False where a cell holds something that is no position. */
  read(cells: readonly string[], at: number, line: number): boolean {
    let north = cells[this.#latIndex];
    let east = cells[this.#lonIndex];
    if (this.#joined && north !== undefined) [north, east] = halves(north);
    let lat = north === undefined ? NaN : parseDecimal(north, this.#point) * this.#scale;
    let lon = east === undefined ? NaN : parseDecimal(east, this.#point) * this.#scale;
    if (lat === 0 && lon === 0) return this.#nowhere(at, line);
    if (lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180) {
      this.lat[at] = lat;
      this.lon[at] = lon;
      return true;
    }
    if (lat >= -90 && lat <= 90 && lon > 180 && lon <= 360) {
      lon -= 360;
      const message = 'Longitudes over 180° were counted from the other side (190 is −170).';
      this.#context.report.repair('other', line, message);
    } else {
      lat = lon = NaN;
    }
    this.lat[at] = lat;
    this.lon[at] = lon;
    return lat === lat || this.#refuse(north, east, line);
  }

  /** 0°, 0° lies in the open Gulf of Guinea; suppliers and loggers write it where there is no position. */
  #nowhere(at: number, line: number): boolean {
    const keep = this.#context.keepSentinels;
    this.lat[at] = this.lon[at] = keep ? 0 : NaN;
    if (keep) return true;
    const message = 'The position 0°, 0° was taken as missing.';
    this.#context.report.repair('sentinel-missing', line, message, 'sentinel-missing');
    return true;
  }

  #refuse(north: string | undefined, east: string | undefined, line: number): boolean {
    if (north === undefined || east === undefined) {
      this.#context.report.problem(line, 'The row ends before its position, which is taken as missing.');
      return false;
    }
    if (isMissingText(north) && isMissingText(east)) return true;
    const found = `"${north.trim().slice(0, 20)}", "${east.trim().slice(0, 20)}"`;
    this.#complaint ??= `Expected a latitude and a longitude, found ${found} or the like; such positions are taken as missing.`;
    this.#context.report.problem(line, this.#complaint);
    return false;
  }
}

/** The two numbers of `42.787994,141.685074`. */
function halves(cell: string): [string, string] {
  const comma = cell.search(/[,; ]/);
  return comma < 0 ? [cell, ''] : [cell.slice(0, comma), cell.slice(comma + 1).trim()];
}
