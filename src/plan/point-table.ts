import Papa from 'papaparse';
import { msg, str } from '../base/words.js';
import { coordinatesIn, type Position } from '../route/coordinates.js';
import { namedPointsOf, type NamedPoints } from '../route/named-points.js';
import { quoted, RouteError, type Waypoint } from '../route/route.js';

const NAMES = /^(?:ident|name|id|fix|waypoint|point|designator|code)$/i;
const LATITUDES = /^(?:lat|latitude|latitude_deg|y)$/i;
const LONGITUDES = /^(?:lon|lng|long|longitude|longitude_deg|x)$/i;
/** `41.123 48.456 LUKAN ENRT UB`: fixes as X-Plane's `earth_fix.dat` has them. */
const FIX = /^\s*(-?\d+\.\d+)\s+(-?\d+\.\d+)\s+([A-Z0-9]{1,6})\b/;

const placeOf = (lat: string, lon: string): Position | undefined =>
  coordinatesIn(`${lat.trim()},${lon.trim()}`) ?? coordinatesIn(lat.trim() + lon.trim());

function inTable(rows: readonly (readonly string[])[]): Waypoint[] {
  const [header, ...body] = rows;
  const [name, lat, lon] = [NAMES, LATITUDES, LONGITUDES].map((form) =>
    header.findIndex((cell) => form.test(cell.trim())),
  );
  if (name < 0 || lat < 0 || lon < 0)
    throw new RouteError(
      msg(
        str`Expected a table of points with the columns name (or ident), latitude and longitude; got ${quoted(header.join(', '))}.`,
      ),
    );
  return body.map((cells, i) => {
    const place = placeOf(cells[lat] ?? '', cells[lon] ?? '');
    const own = (cells[name] ?? '').trim();
    if (!place || !own) {
      const row = quoted(cells.join(', '));
      throw new RouteError(
        msg(str`Expected a name and a place in row ${i + 2} of the table of points; got ${row}.`),
      );
    }
    return { name: own, ...place };
  });
}

/**
 * A table of named points: CSV with a name (or ident), a latitude and a longitude, or the fixes of X-Plane (`earth_fix.dat`).
 * @throws RouteError for another table, and for a row without a place
 */
export function readPoints(text: string): NamedPoints {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const fixes = lines.flatMap((line) => {
    const [, lat, lon, name] = FIX.exec(line) ?? [];
    return name ? [{ name, lat: Number(lat), lon: Number(lon) }] : [];
  });
  if (fixes.length > 0) return namedPointsOf(fixes);
  const { data } = Papa.parse<string[]>(lines.join('\n'), { skipEmptyLines: 'greedy' });
  if (data.length < 2) throw new RouteError(msg('Expected a table of points; got none.'));
  return namedPointsOf(inTable(data));
}
