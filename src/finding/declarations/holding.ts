import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { loopEvidence } from '../fields.js';

export const holding = declareDetector({
  kind: 'holding',
  title: () => msg('Holding pattern'),
  rule: () =>
    msg(
      'Closed loops in one direction, longer than wide, with the duration of two turns and two legs of a holding procedure, level or in a stepped descent.',
    ),
  category: 'flight',
  unit: 'count',
  needs: ['time', 'lat', 'lon'],
  options: {
    shortest: {
      label: () => msg('Shortest loop'),
      unit: 's',
      default: 210,
      min: 60,
      max: 600,
      source: () =>
        msg(
          'ICAO Doc 8168: two turns at rate one and two legs of one minute are 240 s; against the wind legs are shortened by up to a quarter',
        ),
    },
    longest: {
      label: () => msg('Longest loop'),
      unit: 's',
      default: 480,
      min: 120,
      max: 1200,
      source: () =>
        msg(
          'ICAO Doc 8168: legs of 1.5 minutes and turns with 25° of bank at 300 kt are 400 s; DME legs somewhat more, and an eighth more if the loop is flown again',
        ),
    },
    length: {
      label: () => msg('Longest loop'),
      unit: 'NM',
      default: 40,
      min: 5,
      max: 100,
      source: () => msg('five minutes at Mach 0.83, the highest holding speed (ICAO Doc 8168)'),
    },
    racetrack: {
      label: () => msg('Longest loop of a racetrack'),
      unit: 'min',
      default: 35,
      min: 5,
      max: 60,
      source: () =>
        msg(
          'refueling and patrol are flown in racetracks of up to 60 NM (ATP-3.3.4.2: anchor tracks of 50 NM), half an hour at 250 kt; loops longer than a hold need one and a half loops with long straight legs',
        ),
    },
    elongation: {
      label: () => msg('Smallest length over width'),
      unit: 'ratio',
      default: 1.15,
      min: 1,
      max: 5,
      step: 0.05,
      source: () => msg('more than a circle; a racetrack with one-minute legs has 1.6, sampling reduces it'),
    },
    climb: {
      label: () => msg('Greatest climb'),
      unit: 'ft',
      default: 500,
      min: 0,
      max: 5000,
      source: () =>
        msg(
          'a hold is level or a stepped descent (patent US 11,935,419); circuits climb 500 ft or more in each round',
        ),
    },
    descent: {
      label: () => msg('Fastest mean descent'),
      unit: 'ft/min',
      default: 1200,
      min: 100,
      max: 6000,
      source: () =>
        msg('ICAO Doc 8168: highest descent rate in reversal and racetrack procedures, 365 m/min'),
    },
    height: {
      label: () => msg('Lowest height above the nearest airport'),
      unit: 'ft',
      default: 1000,
      min: 0,
      max: 5000,
      source: () => msg('ICAO Doc 8168: minimum obstacle clearance in a holding area, 300 m'),
    },
    speed: {
      label: () => msg('Lowest mean ground speed'),
      unit: 'kt',
      default: 70,
      min: 0,
      max: 200,
      source: () => msg('lowest holding speed of category A aircraft (90 kt) with 20 kt of headwind'),
    },
  },
  evidence: {
    loops: { label: () => msg('Loops'), unit: 'count' },
    ...loopEvidence,
    straightShare: { label: () => msg('Straight share of the time'), unit: '%' },
  },
  alternatives: () => [
    msg('a turn of 360° or a delaying loop under radar vectors'),
    msg('a racetrack for another purpose: patrol, refueling, survey'),
  ],
  blindFrom: 90,
  limits: () => [
    msg('The last leg of a single loop is not counted: short loops in strong wind are missed.'),
    msg(
      'A single loop counts only if it lasts long enough for two turns with 30° of bank at its speed and two legs of 45 s; shorter ones are turns.',
    ),
    msg('A single loop within five minutes before landing is treated as part of the approach.'),
    msg(
      'If the times of the rows give a speed above 900 kt, only the shape is evaluated, with low confidence.',
    ),
    msg('Climb-in-hold is not detected.'),
    msg(
      'Without a nearby airport in the table, low circuits are distinguished from holds only by their climbs.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const [loops, duration] = [formatQuantity(value, 'count', 1), text('duration')];
    const [each, length] = [text('loopTime'), text('loopLength')];
    const [from, to] = [text('altitudeFrom'), text('altitudeTo')];
    return evidence.side === 'left'
      ? msg(
          str`${loops} loops to the left in ${duration}, ${each} and ${length} each, from ${from} to ${to}.`,
        )
      : msg(
          str`${loops} loops to the right in ${duration}, ${each} and ${length} each, from ${from} to ${to}.`,
        );
  },
});
