import { readJson } from '../../base/read-json.js';
import { navaidAddress } from './address.js';
import { navaidTypes, type Navaid, type Navaids } from './navaid.js';

export type { Navaid, Navaids } from './navaid.js';

/** Columns of equal length, a beacon an entry, sorted by ident; scripts/build-navaids.ts writes them. */
interface NavaidTable {
  /** Empty where it is that of the entry before. */
  readonly ident: readonly string[];
  /** Index in `navaidTypes`. */
  readonly type: readonly number[];
  readonly name: readonly string[];
  readonly country: readonly string[];
  /** 1e-4 degrees. */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
}

/** A `Navaids` of any list: the embedded table, or a caller's own. */
export function navaidsOf(all: readonly Navaid[]): Navaids {
  const byIdent = new Map<string, Navaid[]>();
  for (const navaid of all) {
    const same = byIdent.get(navaid.ident);
    if (same) same.push(navaid);
    else byIdent.set(navaid.ident, [navaid]);
  }
  return { all, find: (ident) => byIdent.get(ident.trim().toUpperCase()) ?? [] };
}

function navaidsIn({ ident, type, name, country, lat, lon }: NavaidTable): Navaid[] {
  let last = '';
  return ident.map((own, i) => ({
    ident: (last = own || last),
    type: navaidTypes[type[i]],
    name: name[i],
    country: country[i],
    lat: lat[i] / 1e4,
    lon: lon[i] / 1e4,
  }));
}

let loaded: Promise<Navaids> | undefined;

/**
 * The embedded table of OurAirports (public domain): see scripts/build-navaids.ts. It is loaded with the first route that names a beacon.
 * @throws Error if the table is not where the library is
 */
export const loadNavaids = (): Promise<Navaids> =>
  (loaded ??= readJson<NavaidTable>(navaidAddress()).then((table) => navaidsOf(navaidsIn(table))));
