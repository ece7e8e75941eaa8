import { expect } from '@open-wc/testing';
import { themeOf } from '../../../../components/map/core/map-theme.js';
import {
  legendLines,
  mapLayers,
  sourceIdOf,
  styleLayersOf,
  switchNames,
  switchedLayers,
} from '../../../../components/map/layers/index.js';
import type { MapContents } from '../../../../components/map/layers/layer.js';
import { colorScale } from '../../../../components/map/core/color-scale.js';
import { flightOf } from '../../../../components/map/core/flight-on-map.js';
import { defaultMapOptions } from '../../../../components/map/options.js';
import { defaultPreferences } from '../../../../components/viewer/preferences.js';
import { decodeView, encodeView } from '../../../../components/viewer/view-address.js';
import { FlightMap } from '../../../../components/map/flight-map.js';
import { airports, analysisOf, finding, sampleTrack } from '../sample.js';

const theme = themeOf(document.body, 'light');

/** A flight with everything that a layer can draw, all switches on. */
function full(): MapContents {
  const chosen = finding({ start: 5, end: 15 });
  const track = sampleTrack(40, [20, 21, 22, 23, 24, 25]);
  track.lat[32] += 2;
  const plain = analysisOf(track, { route: 'UBBB-URMG' });
  const end = { ident: '16', lat: 40.46, lon: 50.03, elevation: 10, heading: 160, length: 2000 };
  const departure = { ...plain.route!.departure!, runways: [end, { ...end, lat: 40.48 }] };
  const takeoff = {
    kind: 'take-off',
    row: 3,
    time: 0,
    within: 10,
    runway: '16',
    confidence: 'high',
  } as const;
  const ends = { movements: [takeoff], takeoff, landing: takeoff };
  const analysis = { ...plain, route: { ...plain.route!, departure }, findings: [chosen], ends };
  return {
    analysis,
    flight: flightOf(analysis),
    scale: colorScale(analysis, 'altitude', 'light', theme.track)!,
    others: [analysisOf(sampleTrack(30))],
    flightOrder: [],
    finding: chosen,
    range: [analysis.track.time[2], analysis.track.time[10]],
    airports,
    colorBy: 'altitude',
    exaggeration: 8,
    switches: new Set(switchNames),
    bounds: [44, 38, 52, 46],
  };
}
const off: MapContents = { ...full(), switches: new Set() };

describe('every layer of the map', () => {
  it('has an id of its own, and MapLibre layers with ids of their own', () => {
    const ids = mapLayers.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const styleIds = mapLayers.flatMap((layer) => styleLayersOf(layer, theme).map(({ id }) => id));
    expect(new Set(styleIds).size).to.equal(styleIds.length);
    for (const id of [...ids.map((id) => `flight-${id}`), ...styleIds])
      expect(id).to.match(/^flight-[a-z-]+$/);
  });

  for (const layer of mapLayers) {
    it(`${layer.id} draws its own source, from properties that there are`, () => {
      for (const drawn of styleLayersOf(layer, theme))
        expect(drawn).to.include({ source: sourceIdOf(layer) });
      expect(Boolean(layer.layers), 'a layer is drawn in one way').to.equal(!layer.custom && !layer.apply);
      const contents = { ...full(), view: undefined };
      for (const name of layer.dependsOn) {
        const known = Object.hasOwn(contents, name) || switchNames.some((one) => one === name);
        expect(known, `${layer.id} depends on ${name}`).to.equal(true);
      }
    });

    if (layer.source)
      it(`${layer.id} depends on what it reads`, () => {
        const read = new Set<string>();
        const contents = new Proxy(full(), {
          get: (target, name: string) => (read.add(name), target[name as keyof MapContents]),
        });
        const data = layer.source!(contents, theme)!;
        expect(data.type === 'Feature' || data.features.length > 0, 'something is drawn').to.equal(true);
        const derived = {
          flight: ['analysis'],
          scale: ['analysis', 'colorBy'],
          switches: [layer.option?.name],
        };
        for (const name of read) {
          for (const needed of derived[name as keyof typeof derived] ?? [name])
            expect(layer.dependsOn, name).to.include(needed);
        }
      });
  }

  for (const layer of switchedLayers) {
    const { name, label } = layer.option!;
    it(`the switch ${name} is a property, a choice and a part of a link, and is off at first`, () => {
      expect(label()).not.to.equal('');
      expect(layer.dependsOn).to.include(name);
      expect(FlightMap.observedAttributes).to.include(name.toLowerCase());
      expect(new FlightMap()).to.have.property(name, false);
      expect(defaultMapOptions).to.have.property(name, false);
      expect(defaultPreferences.map).to.have.property(name, false);
      expect(decodeView(encodeView({ layers: [name] })).layers).to.deep.equal([name]);
      expect(layer.source?.(off, theme), 'nothing is drawn').to.equal(undefined);
      expect(layer.custom?.(off)).to.equal(undefined);
    });
  }
});

describe('the legend', () => {
  it('explains what is drawn, the flight first', () => {
    const words = legendLines(full()).map((line) => line.words);
    expect(words).to.deep.equal([
      'observed',
      'accuracy of the positions, 95%',
      'jump of the position, not flown',
      'no data (straight line)',
      'other flights',
      'planned route',
      'bands ±1, 4, 5, 25 NM',
      'curtain: altitude, height ×8',
    ]);
  });

  it('and nothing that is switched off', () => {
    const words = legendLines({ ...off, others: [] }).map((line) => line.words);
    expect(words).to.deep.equal([
      'observed',
      'jump of the position, not flown',
      'gap: no line is drawn',
      'planned route',
    ]);
  });
});
