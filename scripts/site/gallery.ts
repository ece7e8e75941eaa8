import { analyze } from '../../src/analysis/analyze.js';
import { formatTime } from '../../src/base/units.js';
import { trackCsv } from '../../src/export/csv.js';
import { airportsOf } from '../../src/route/airports/index.js';
import { trackFrom, type Track } from '../../src/track/track.js';
import { grid, hold } from '../../test/detectors/shapes.js';
import { fly, phugoid, type Piece, type Setting } from '../../test/detectors/synthetic.js';

/** What the gallery shows: the bundled case, and flights that this script flies, so that all of it may be shown anywhere. */
interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Attributes of its viewer. */
  readonly attributes: string;
  /** Name and content of its file; those of `tracks` have none. */
  readonly file?: readonly [name: string, text: string];
}

const START = Date.UTC(2026, 4, 4, 9) / 1000;

const named = (track: Track, callsign: string): Track =>
  trackFrom(track.data.columns as { time: Float64Array }, {
    ...{ callsign, notice: 'synthetic flight', altitudeReference: 'pressure' },
  });

const csvOf = (track: Track, callsign: string): string =>
  trackCsv(analyze(named(track, callsign), { airports: airportsOf([]), detectors: [] }));

const flown = (pieces: readonly Piece[], setting: Setting, callsign: string) =>
  csvOf(fly(pieces, { step: 5, start: START, ...setting }), callsign);

/** Left-hand circuits at 75 kt, finals of different lengths from 375 ft, ten seconds on the runway each. */
const circuitsOf = (finals: readonly number[]): Piece[] =>
  finals.flatMap((final) => [
    { seconds: 60, climb: 700 },
    { seconds: 30, turnRate: -3, climb: 600 },
    { seconds: 15 },
    { seconds: 30, turnRate: -3 },
    { seconds: 70 + final },
    { seconds: 30, turnRate: -3, climb: -500 },
    { seconds: 15, climb: -500 },
    { seconds: 30, turnRate: -3, climb: -500 },
    { seconds: final, climb: (-375 / final) * 60 },
    { seconds: 10 },
  ]);

/** From one airport in all directions, climbing to their levels: rows of the traffic library. */
function dayOfFlights(count: number): string {
  const lines = ['timestamp,icao24,callsign,latitude,longitude,altitude,groundspeed,track,vertical_rate'];
  for (let n = 0; n < count; n++) {
    const climb = 1500 + 100 * (n % 7);
    const pieces = [
      { seconds: 1300, climb },
      { seconds: 900 + 60 * n, turnRate: ((n % 3) - 1) * 0.01 },
      ...(n % 8 === 5 ? hold(2, 1) : []),
      { seconds: 600, climb: -1200 },
    ];
    const start = START + 2400 * n;
    const heading = (n * 137.5) % 360;
    const { time, lat, lon, altitude, groundSpeed, course, verticalRate, length } = fly(pieces, {
      ...{ step: 20, start, lat: 48.35, lon: 11.79, altitude: 1500, speed: 320, heading },
    });
    for (let i = 0; i < length; i++)
      lines.push(
        [
          ...[formatTime(time[i]), (0x400000 + n).toString(16), `DAY${100 + n}`],
          ...[lat[i].toFixed(5), lon[i].toFixed(5), Math.round(altitude[i])],
          ...[Math.round(groundSpeed[i]), Math.round(course[i]), Math.round(verticalRate[i])],
        ].join(','),
      );
  }
  return `${lines.join('\n')}\n`;
}

export const gallery: readonly Exhibit[] = [
  {
    id: 'j2-8243',
    title: 'Azerbaijan Airlines J2-8243: a case told in steps',
    text: 'What was published of the flight of 25 December 2024, the claims made about it, and what its track can say to each. The track is a reconstruction from published figures, and says so: what rests on modeled rows proves nothing.',
    attributes: 'src="flights/j2-8243.csv" case="flights/j2-8243.case.json" route="UBBB-URMG"',
  },
  {
    id: 'holding',
    title: 'Holding before an airport',
    text: 'Four loops of a racetrack in wind. The finding has loops, leg times and direction, each with its rows.',
    attributes: 'src="flights/holding.csv"',
    file: [
      'holding.csv',
      flown(
        hold(4, 1),
        { lat: 50.05, lon: 7.2, heading: 85, speed: 230, altitude: 9000, wind: 25, crab: true },
        'HOLD4',
      ),
    ],
  },
  {
    id: 'survey',
    title: 'A survey',
    text: 'Parallel lines flown back and forth: one finding with the number of lines, their length and spacing.',
    attributes: 'src="flights/survey.csv"',
    file: [
      'survey.csv',
      flown(grid(9, 300), { lat: 52.4, lon: 5.2, heading: 0, speed: 130, altitude: 2500 }, 'GRID9'),
    ],
  },
  {
    id: 'oscillation',
    title: 'An oscillation of the altitude',
    text: 'Swings of 1,500 ft with a period of a minute, exchanged with speed. The analysis says period, amplitude, damping, and how often noise alone would look so.',
    attributes: 'src="flights/oscillation.csv"',
    file: [
      'oscillation.csv',
      csvOf(phugoid({ period: 60, swing: 1500, speed: 260, seconds: 900, damping: 0.01 }), 'SWING'),
    ],
  },
  {
    id: 'circuits',
    title: 'Circuits at a small field',
    text: 'Touch-and-goes and a full stop at Teuge. The tab of landings draws the approaches over one another: height above the threshold against the 3° line, and the offset from the center line.',
    attributes: 'src="flights/circuits.csv" tabs="landings findings flights settings"',
    file: [
      'circuits.csv',
      flown(
        [...circuitsOf([56, 76, 42, 60]), { seconds: 30, speed: 20 }, { seconds: 60, speed: 5 }],
        { step: 2, lat: 52.24336, lon: 6.0509, heading: 85.2, speed: 75, altitude: 17, ground: 17 },
        'CIRCUIT',
      ),
    ],
  },
  {
    id: 'day',
    title: 'A day of many flights',
    text: 'Twenty-four flights of one file: choose among them in the list, lay their charts over one another, and find the three that held.',
    attributes: 'src="flights/day.csv"',
    file: ['day.csv', dayOfFlights(24)],
  },
];

/** Name and content of each file that the gallery needs. */
export const galleryFiles = (): (readonly [name: string, text: string])[] =>
  gallery.flatMap(({ file }) => (file ? [file] : []));
