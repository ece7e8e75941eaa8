import { readJson } from '../../base/read-json.js';
import { tableAddresses } from './addresses.js';
import type { Airport } from './airport.js';
import { runwaysByCode, type RunwayTable } from './runway-table.js';

/** Columns of equal length. */
interface AirportTable extends Readonly<
  Record<'icao' | 'iata' | 'name' | 'city' | 'country', readonly string[]>
> {
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly elevation: readonly (number | null)[];
}

interface SmallFieldTable extends Readonly<Record<'code' | 'name' | 'country', readonly string[]>> {
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly elevation: readonly (number | null)[];
}

interface Tables {
  /** Large and medium airports. */
  readonly all: readonly Airport[];
  /** Small fields with a runway. */
  readonly small: readonly Airport[];
}

/** Runways are made of the table when they are first asked for: most of the world's never are. */
function withRunways(airport: Omit<Airport, 'runways'>, find: (code: string) => Airport['runways']): Airport {
  let own: Airport['runways'] | undefined;
  return {
    ...airport,
    get runways() {
      return (own ??= find(airport.icao));
    },
  };
}

/** @throws Error if a table is not where the library is */
export async function readTables(): Promise<Tables> {
  const at = tableAddresses();
  const [table, fields, runways] = await Promise.all([
    readJson<AirportTable>(at.airports),
    readJson<SmallFieldTable>(at.fields),
    readJson<RunwayTable>(at.runways),
  ]);
  const find = runwaysByCode(runways);
  const all = table.icao.map((icao, i) =>
    withRunways(
      {
        icao,
        iata: table.iata[i],
        name: table.name[i],
        city: table.city[i],
        country: table.country[i],
        lat: table.lat[i],
        lon: table.lon[i],
        elevation: table.elevation[i] ?? NaN,
      },
      find,
    ),
  );
  const small = fields.code.map((icao, i) =>
    withRunways(
      {
        icao,
        iata: '',
        name: fields.name[i],
        country: fields.country[i],
        lat: fields.lat[i],
        lon: fields.lon[i],
        elevation: fields.elevation[i] ?? NaN,
      },
      find,
    ),
  );
  return { all, small };
}
