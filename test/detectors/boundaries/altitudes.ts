import { cruise, edited } from '../data-synthetic.js';
import { isCaution, type Boundaries, type Flight } from './boundary.js';

/**
 * Rows of 3 s, of which `rows` are so many ft too high; the others are as `usual` says. Up to 500 ft, the steps are too slow
 * for jumps that undo each other.
 */
const raised = (feet: number, rows = 1, usual: (i: number) => number = () => 35_000): Flight => ({
  track: edited(cruise(3), ({ altitude, verticalRate }, i) => {
    if (!altitude || !verticalRate) return;
    altitude[i] = i >= 200 && i < 200 + rows ? 35_000 + feet : usual(i);
    verticalRate[i] = null;
  }),
});
/** Two of three rows are 80 ft off: the median absolute deviation. */
const rough = (i: number): number => 35_000 + 80 * ((i % 3) - 1);

export const altitudeSpike: Boundaries = {
  // Rows, of which the half of a window holds ten.
  halfWindow: {
    flight: (x) => raised(400, x),
    ...{ inside: 10, outside: 11, stricter: 29, looser: 33 },
  },
  deviations: {
    flight: (x) => raised(80 * x, 1, rough),
    ...{ inside: 6.1, outside: 5.9, stricter: 6.2, looser: 5.8 },
  },
  floor: { flight: raised, inside: 301, outside: 300, stricter: 302, looser: 299 },
  long: {
    flight: (x) => raised(400, 1 + x / 3),
    ...{ inside: 12, outside: 9, stricter: 13, looser: 8 },
    effect: isCaution,
  },
};

/** Rows of 5 s; from one to the next the geometric altitude steps. */
const stepping = (feet: number, climb = 0): Flight => {
  const track = cruise(5, { quantum: 0, altitude: 20_000 }, [{ seconds: 600, climb }]);
  return {
    track: edited(
      track,
      ({ geoAltitude, altitude }, i) => {
        if (geoAltitude && altitude) geoAltitude[i] = altitude[i]! + (i > 60 ? 300 + feet : 300);
      },
      ['geoAltitude'],
    ),
  };
};

export const baroGeometricStep: Boundaries = {
  smallest: { flight: stepping, inside: 501, outside: 500, stricter: 502, looser: 498 },
  // The ten rows around the step climb 1,500 ft.
  slope: {
    flight: (x) => stepping(500 + 1500 * x, 2000),
    ...{ inside: 0.105, outside: 0.095, stricter: 0.11, looser: 0.09 },
  },
};
