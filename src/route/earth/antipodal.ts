import { around, direct, inverse, type Shortest } from './vincenty.js';

/** m; about half of the way, so that neither part is nearly antipodal itself. */
const HALF = 10_000_000;
/** Directions that are tried, and halvings of the angle between two of them. */
const [TRIED, HALVINGS] = [72, 50];

/**
 * The shortest line between two places that are nearly antipodal, in degrees: to a micrometer of its length. Lines leave in all
 * directions and are of nearly the same length; the shortest does not turn where its two parts meet.
 */
export function nearlyAntipodal(lat1: number, lon1: number, lat2: number, lon2: number): Shortest {
  const through = (azi1: number) => {
    const middle = direct(lat1, lon1, azi1, HALF);
    const rest = inverse(middle.lat2, middle.lon2, lat2, lon2)!;
    return { azi1, s12: HALF + rest.s12, azi2: rest.azi2, turn: around(rest.azi1 - middle.azi2) };
  };
  const step = 360 / TRIED;
  const best = Array.from({ length: TRIED }, (_, i) => through(around(i * step))).reduce((a, b) =>
    b.s12 < a.s12 ? b : a,
  );
  let [left, right] = [best.azi1 - step, best.azi1 + step];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (left + right) / 2;
    if (through(middle).turn > 0) left = middle;
    else right = middle;
  }
  const { s12, azi1, azi2 } = through((left + right) / 2);
  return { s12, azi1: around(azi1), azi2 };
}
