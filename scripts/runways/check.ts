/** What a runway of OurAirports has to be to be believed. Positions are degrees, elevations ft, lengths ft or m as named. */

/** A position and its elevation, null unknown. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly elevation: number | null;
}
export interface RunwayEnd extends Place {
  readonly ident: string;
}
export interface ListedRunway {
  readonly ends: readonly [RunwayEnd, RunwayEnd];
  /** ft; null unknown. */
  readonly length: number | null;
}
type Position = Pick<Place, 'lat' | 'lon'>;

const METERS_PER_DEGREE = 111_195;
const FOOT = 0.3048;
/** m; Amsterdam's furthest threshold is 7 km from the reference point, Denver's 6 km. */
const MAX_FROM_AIRPORT_M = 11_000;
/** Thresholds may be displaced, or those of before the runway was made longer (Lelystad: 1,250 of 2,700 m): the line is the same. */
const MIN_LENGTH_SHARE = 0.4;
const MAX_LENGTH_SHARE = 1.5;
const MIN_LENGTH_M = 60;
const MAX_LENGTH_M = 6000;
/** Degrees between the designator (magnetic) and the line: the declination of the north of Canada and Greenland is less. */
const MAX_DESIGNATOR_OFF_DEG = 60;
/** ft between a threshold and its airport; long runways on slopes differ by 150 ft from the reference point. */
const MAX_FROM_AIRPORT_FT = 300;
/** Between two thresholds; the steepest paved runway (Courchevel, 18.5 % at its end) has 12.5 % on average. */
const MAX_SLOPE = 0.15;

/** m, on a sphere: good to half a percent, which is enough for a check. */
export function metersBetween(a: Position, b: Position): number {
  const east = (((b.lon - a.lon + 540) % 360) - 180) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(east, b.lat - a.lat) * METERS_PER_DEGREE;
}

function headingOf(a: Position, b: Position): number {
  const east = (((b.lon - a.lon + 540) % 360) - 180) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return ((Math.atan2(east, b.lat - a.lat) * 180) / Math.PI + 360) % 360;
}

/** Why the positions cannot be those of this runway; undefined if they can. */
function wrongPositions({ ends: [a, b], length }: ListedRunway, airport: Place): string | undefined {
  if (Math.min(metersBetween(a, airport), metersBetween(b, airport)) > MAX_FROM_AIRPORT_M)
    return 'away from their airport';
  const between = metersBetween(a, b);
  const told = length === null ? between : length * FOOT;
  if (between < MIN_LENGTH_M || between > MAX_LENGTH_M) return 'of an impossible length';
  if (between < MIN_LENGTH_SHARE * told || between > MAX_LENGTH_SHARE * told)
    return 'whose thresholds do not fit the length';
  const designator = /^\d{1,2}/.exec(a.ident)?.[0];
  if (designator === undefined) return undefined;
  const turned = Math.abs(((headingOf(a, b) - Number(designator) * 10 + 540) % 360) - 180);
  return turned > MAX_DESIGNATOR_OFF_DEG ? 'whose direction does not fit the designator' : undefined;
}

/** Elevations without those that disagree with the airport's, or with the other threshold by a slope that no runway has. */
function elevationsOf([a, b]: ListedRunway['ends'], airport: Place): readonly (number | null)[] {
  const kept = [a.elevation, b.elevation].map((own) =>
    own !== null && airport.elevation !== null && Math.abs(own - airport.elevation) > MAX_FROM_AIRPORT_FT
      ? null
      : own,
  );
  const steep =
    kept[0] !== null &&
    kept[1] !== null &&
    Math.abs(kept[0] - kept[1]) * FOOT > MAX_SLOPE * metersBetween(a, b);
  return steep ? [null, null] : kept;
}

/** @returns the runway if its positions are believed, and what was left out of it */
export function check(
  runway: ListedRunway,
  airport: Place,
): { readonly runway?: ListedRunway; readonly dropped: readonly string[] } {
  const wrong = wrongPositions(runway, airport);
  if (wrong) return { dropped: [wrong] };
  const elevations = elevationsOf(runway.ends, airport);
  const [first, second] = runway.ends.map((end, i) => ({ ...end, elevation: elevations[i] }));
  const ends = [first, second] as const;
  const lost = runway.ends.filter((end, i) => end.elevation !== null && elevations[i] === null);
  const length = runway.length ?? Math.round(metersBetween(...runway.ends) / FOOT);
  return { runway: { ends, length }, dropped: lost.map(() => 'threshold elevations that disagree') };
}

/** m; nearer to each other at both ends, two entries are one strip. */
const SAME_PLACE_M = 30;

const inOnePlace = (a: ListedRunway, b: ListedRunway): boolean =>
  metersBetween(a.ends[0], b.ends[0]) < SAME_PLACE_M && metersBetween(a.ends[1], b.ends[1]) < SAME_PLACE_M;
/** `01L` and `01C` are two runways; `03` and `04` are one that was renamed. */
const sideOf = ({ ends }: ListedRunway): string => /[LCR]$/.exec(ends[0].ident)?.[0] ?? '';

/** Why a runway is left out for the sake of others at the same airport; undefined if it is not. */
export function copyOf(runway: ListedRunway, others: readonly ListedRunway[]): string | undefined {
  const same = others.filter((other) => other !== runway && inOnePlace(runway, other));
  if (same.some((other) => sideOf(other) !== sideOf(runway))) return 'parallel, with the same positions';
  const first = others.find((other) => other === runway || inOnePlace(runway, other));
  return first === runway ? undefined : 'listed under two designators';
}
