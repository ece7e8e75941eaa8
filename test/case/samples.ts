/** Unix seconds of a time of the day on which the sample flights are. */
export const seconds = (clock: string): number => Date.parse(`2024-12-25T${clock}Z`) / 1000;

const event = { class: 'official', sources: ['A', 'B'], text: 'mayday' };

/** A file as the first version of the format had it. */
export const firstVersion = {
  flight: { callsign: 'TST1', icao24: 'abc001' },
  sources: { A: 'a report', B: 'a paper' },
  events: [
    { ...event, time: '2024-12-25T06:02:47Z' },
    {
      ...event,
      from: '2024-12-25T05:00:00Z',
      to: '2024-12-25T05:10:00Z',
      approximate: true,
      text: 'a climb',
    },
  ],
};

/** A file with every part of the format. */
export const wholeCase = {
  version: 2,
  title: 'A flight of a test',
  people: ['A. Editor', 'B. Editor'],
  flights: [
    {
      callsign: 'TST1',
      icao24: 'abc001',
      files: [{ name: 'tst1.csv', sha256: 'a'.repeat(64), address: 'flights/tst1.csv' }],
    },
  ],
  route: 'UBBB-URMG',
  settings: {
    thresholds: { 'position-gap': { minimum: 90 } },
    near: { airport: 'UATE', radius: 30 },
    qnh: 1025,
    qnhFrom: 'METAR UATE 250600Z',
  },
  places: [{ id: 'field', name: 'a field', lat: 43.5, lon: 51, uncertainty: 0.5, sources: ['A'] }],
  sources: {
    A: {
      who: 'a ministry',
      title: 'a report',
      date: '2025-02-04',
      address: 'https://example.org/report?x=1',
      archived: 'http://archive.example.org/1',
      read: '2026-11-01',
    },
    B: { who: 'a paper' },
  },
  events: [
    {
      id: 'mayday',
      time: '2024-12-25T06:02:47Z',
      class: 'official',
      sources: ['A'],
      text: 'mayday',
      category: 'radio',
      place: 'field',
      altitude: { value: 3500, unit: 'ft', reference: 'mean sea level' },
      groundSpeed: 200,
      verticalRate: -500,
      heading: 90,
      squawk: '7700',
    },
    {
      id: 'weather',
      from: '2024-12-25T06:03:00Z',
      to: '2024-12-25T06:10:00Z',
      approximate: true,
      class: 'press',
      sources: ['A', 'B'],
      text: 'a report of the weather',
      place: { name: 'near the field', lat: 43.5, lon: 51 },
      metar: 'METAR UATE 250600Z 03005MPS 9999 BKN036 04/M01 Q1025',
    },
  ],
  claims: [
    {
      id: 'near',
      who: 'the airline',
      said: '2024-12-25',
      text: 'it came down 3 km from the field',
      class: 'press',
      sources: ['B'],
      about: 'path',
      supersededBy: ['nearer'],
      measure: {
        id: 'distance-from-place',
        parameters: { places: ['field'], at: 'end' },
        expect: { about: 3, tolerance: 0.5, unit: 'km' },
      },
    },
    {
      id: 'nearer',
      who: 'the airline',
      said: '2024-12-25T10:00:00Z',
      text: 'it came down 2 km from the field',
      class: 'official',
      sources: ['A', 'B'],
      supersedes: ['near'],
      standsAgainst: ['near'],
    },
  ],
  story: [
    {
      id: 'first',
      title: 'The call',
      text: 'A mayday.',
      sources: ['A'],
      view: {
        time: '2024-12-25T06:02:47Z',
        range: ['2024-12-25T06:00:00Z', '2024-12-25T06:10:00Z'],
        camera: { lat: 43, lon: 51, zoom: 7, bearing: 10, pitch: 30 },
        layers: ['tracks'],
        finding: 'emergency-squawk',
        claim: 'near',
        event: 'mayday',
      },
    },
  ],
  dismissed: [
    { address: 'aaaa/figure-eight/1/2@0.1.0', note: 'seen on video' },
    { address: 'aaaa/orbit/1/2@0.1.0', note: 'a hold', who: 'A. Editor', when: '2025-02-04T10:00:00Z' },
  ],
};
