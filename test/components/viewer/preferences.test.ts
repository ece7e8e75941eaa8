import { expect } from '@open-wc/testing';
import {
  defaultPreferences,
  loadPreferences,
  savePreferences,
} from '../../../components/viewer/preferences.js';

const KEY = 'crosstrack';

/** What is in the storage, and what is used of it. */
const cases: readonly (readonly [string, object])[] = [
  ['not json', {}],
  ['null', {}],
  ['[1,2]', {}],
  ['{"units":null,"map":"x","theme":7,"timeZone":"Nowhere/No"}', {}],
  ['{"side":1e9,"charts":-1}', {}],
  ['{"side":0.5,"theme":"dark"}', { side: 0.5, theme: 'dark' }],
  ['{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"other":1}', {}],
  [
    '{"map":{"globe":true,"colorBy":"<img>","exaggeration":99,"extra":1}}',
    { map: { ...defaultPreferences.map, globe: true } },
  ],
  ['{"map":{"basemap":"javascript:alert(1)"}}', {}],
  ['{"map":{"basemap":"http://example.org/style.json"}}', {}],
  [
    '{"map":{"basemap":"https://example.org/style.json"}}',
    { map: { ...defaultPreferences.map, basemap: 'https://example.org/style.json' } },
  ],
  [
    '{"units":{"altitude":"m","speed":"furlongs"}}',
    { units: { ...defaultPreferences.units, altitude: 'm' } },
  ],
];

describe('preferences', () => {
  let before: string | null;
  beforeEach(() => (before = localStorage.getItem(KEY)));
  afterEach(() => (before === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, before)));

  for (const [text, taken] of cases)
    it(`takes what can be of ${text}`, () => {
      localStorage.setItem(KEY, text);
      expect(loadPreferences()).to.deep.equal({ ...defaultPreferences, ...taken });
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });

  it('gives back what was chosen', () => {
    const chosen = { ...defaultPreferences, theme: 'light' as const, timeZone: 'local' as const, side: 0.4 };
    savePreferences(chosen);
    expect(loadPreferences()).to.deep.equal(chosen);
  });
});
