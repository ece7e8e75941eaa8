import { DOMParser, type Document } from '@xmldom/xmldom';
import { expect } from 'chai';
import { analysisKml } from '../../src/export/kml.js';
import { escapeXml } from '../../src/base/markup.js';
import { read } from '../formats/input.js';
import { airports, analysisOf, HOSTILE, mixedTrack } from './helpers.js';

const GX = 'http://www.google.com/kml/ext/2.2';

/** @throws at the first thing that is not well-formed XML */
function parse(text: string): Document {
  const onError = (level: string, message: string) => void (level !== 'warning' && expect.fail(message));
  return new DOMParser({ onError }).parseFromString(text, 'application/xml');
}
/** The names of all elements of a tag, in document order. */
const namesOf = (document: Document, parent: string): (string | null)[] =>
  [...document.getElementsByTagName('name')]
    .filter(({ parentNode }) => parentNode?.nodeName === parent)
    .map(({ textContent }) => textContent);

describe('KML export', () => {
  it('has a track for each status, with as many times as positions, and no row invented or lost', () => {
    const document = parse(analysisKml([analysisOf(mixedTrack(), 'UBBB-URMG')], airports));
    const tracks = [...document.getElementsByTagNameNS(GX, 'Track')];
    for (const track of tracks) {
      const count = track.getElementsByTagName('when').length;
      expect(track.getElementsByTagNameNS(GX, 'coord').length).to.equal(count);
      const lists = track.getElementsByTagNameNS(GX, 'SimpleArrayData').length;
      expect(track.getElementsByTagNameNS(GX, 'value').length).to.equal(lists * count);
    }
    const coords = [...document.getElementsByTagNameNS(GX, 'coord')].map((coord) => coord.textContent);
    expect(coords.filter(Boolean).length).to.equal(8);
    expect(coords.filter((coord) => coord === '').length).to.equal(2);
    expect(coords).to.include.members(['47 42 9144', '49 43 3048', '-179.8 50']);
    const names = namesOf(document, 'Placemark');
    expect(
      names.filter((name) => /positions?$/.test(name!)).map((name) => name!.split(', ').at(-1)),
    ).to.deep.equal(['observed positions', 'modeled positions', 'rows without position']);
  });

  it('puts a position without altitude on the ground, not at 0', () => {
    const document = parse(analysisKml([analysisOf(mixedTrack())]));
    for (const track of document.getElementsByTagNameNS(GX, 'Track')) {
      const isFlat = track.getElementsByTagName('altitudeMode')[0].textContent === 'clampToGround';
      for (const coord of track.getElementsByTagNameNS(GX, 'coord')) {
        if (coord.textContent) expect(coord.textContent.split(' ').length).to.equal(isFlat ? 2 : 3);
      }
    }
  });

  it('says the notice, what the altitudes are, and how many rows it cannot hold', () => {
    const notice = 'reconstruction from published figures';
    const text = parse(analysisKml([analysisOf(mixedTrack({ notice }), 'UBBB-URMG')], airports))
      .documentElement!.textContent!;
    expect(text).to.include(notice);
    expect(text).to.include('pressure altitude (1013.25 hPa)');
    expect(text).to.include('2 rows have no position');
    expect(text).to.include('Great circle Baku (UBBB) – Grozny (URMG)');
  });

  it('holds a foreign text as text', () => {
    const document = parse(analysisKml([analysisOf(mixedTrack({ callsign: HOSTILE, notice: HOSTILE }))]));
    expect(document.getElementsByTagName('script').length).to.equal(0);
    expect(namesOf(document, 'Folder')[0]).to.include('<script>alert(1)</script> & [x]');
    expect(escapeXml('a\u0000b\ud800c')).to.equal('a\ufffdb\ufffdc');
    expect(escapeXml('\u{1f6e9}')).to.equal('\u{1f6e9}');
  });

  it('reads as its rows again, no finding among them', async () => {
    const { tracks } = await read(analysisKml([analysisOf(mixedTrack(), 'UBBB-URMG')], airports));
    const times = tracks.flatMap(({ time }) => [...time]).sort();
    expect(times).to.deep.equal([...mixedTrack().time].sort());
  });
});
