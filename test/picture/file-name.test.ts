import { expect } from 'chai';
import { pictureName } from '../../src/picture/file-name.js';
import { trackFrom } from '../../src/track/track.js';

const track = (meta: object) => ({ track: trackFrom({ time: [1_735_100_000], lat: [1], lon: [1] }, meta) });

describe('pictureName', () => {
  it('says who flew, on which day, and what is shown', () => {
    expect(pictureName(track({ callsign: 'AHY8243' }), 'map')).to.equal('AHY8243_2024-12-25_map');
  });

  it('takes the next best name, and keeps what a file system cannot have out of it', () => {
    expect(pictureName(track({ registration: '4K/AZ 65' }), 'map')).to.equal('4K-AZ-65_2024-12-25_map');
    expect(pictureName(track({ id: '../..\\x' }), 'map')).to.equal('x_2024-12-25_map');
    expect(pictureName(null, 'map')).to.equal('map');
  });
});
