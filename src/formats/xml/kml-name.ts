/**
 * A callsign in a name that was written for people: `HELI88J`, `AM215/AMX215` (flight number and callsign, as
 * Flightradar24 writes them). Undefined where the name is something else.
 */
export function callsignOf(name: string): string | undefined {
  const last = name.trim().split('/').at(-1) ?? '';
  return /^(?=.*\d)[A-Z][A-Z0-9-]{2,7}$/.test(last) ? last : undefined;
}
