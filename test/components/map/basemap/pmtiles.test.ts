import { expect } from '@open-wc/testing';
import { archive } from '../archive.js';
import { isPmtiles, pmtilesStyle } from '../../../../components/map/basemap/pmtiles.js';

describe('pmtilesStyle', () => {
  it('draws the layers of a vector archive by what their names say', async () => {
    const metadata = { vector_layers: [{ id: 'places' }, { id: 'water' }, { id: 'earth' }, { id: 'roads' }] };
    const style = await pmtilesStyle(archive(1, metadata, new Uint8Array(0)), 'light');
    expect(style.sources.tiles).to.deep.include({ type: 'vector', url: 'pmtiles://test.pmtiles' });
    const types = style.layers.map(({ id, type }) => `${id}:${type}`);
    expect(types).to.include.members([
      'water-fill:fill',
      'earth-fill:fill',
      'roads-line:line',
      'places-name:symbol',
    ]);
    expect(types.indexOf('earth-fill:fill')).to.be.lessThan(types.indexOf('water-fill:fill'));
    expect(types.at(-1)).to.equal('places-name:symbol');
  });

  it('shows an archive of pictures as they are', async () => {
    const style = await pmtilesStyle(archive(2, {}, new Uint8Array(4), 'pictures.pmtiles'), 'dark');
    expect(style.sources.tiles).to.deep.include({ type: 'raster', url: 'pmtiles://pictures.pmtiles' });
  });

  it('says what is wrong with one that names no layers', async () => {
    let message = '';
    await pmtilesStyle(archive(1, {}, new Uint8Array(0), 'nameless.pmtiles'), 'light').catch(
      (error: Error) => (message = error.message),
    );
    expect(message).to.include('names its vector layers');
  });
});

describe('isPmtiles', () => {
  for (const [value, yes] of [
    ['https://example.org/map.pmtiles', true],
    ['map.pmtiles?v=2', true],
    ['https://example.org/style.json', false],
    [new File([], 'x.pmtiles'), true],
    [null, false],
  ] as const) {
    it(`${String(value)}: ${yes}`, () => expect(isPmtiles(value)).to.equal(yes));
  }
});
