import { expect } from 'chai';
import { makeTrack, NO_SQUAWK, trackFrom } from '../../src/track/track.js';

describe('track', () => {
  it('reads an absent column as all missing, of the right length', () => {
    const track = trackFrom({ time: [0, 1, 2], altitude: [1000, null, 1200] });
    expect(track.has('groundSpeed')).to.equal(false);
    expect([...track.groundSpeed]).to.deep.equal([NaN, NaN, NaN]);
    expect([...track.squawk]).to.deep.equal([NO_SQUAWK, NO_SQUAWK, NO_SQUAWK]);
    expect([...track.altitude]).to.deep.equal([1000, NaN, 1200]);
    expect(Object.keys(track.data.columns)).to.deep.equal(['time', 'altitude', 'row']);
  });

  it('keeps missing columns right when a longer track comes after a shorter one', () => {
    const short = trackFrom({ time: [0] }).heading;
    const long = trackFrom({ time: new Float64Array(5000) }).heading;
    expect(short.length).to.equal(1);
    expect(long.length).to.equal(5000);
    expect(long.every((value) => Number.isNaN(value))).to.equal(true);
  });

  it('refuses a column of another length', () => {
    const { meta } = trackFrom({ time: [0] });
    const columns = { time: new Float64Array(2), lat: new Float64Array(3) };
    expect(() => makeTrack({ meta, length: 2, columns })).to.throw(
      RangeError,
      'lat: expected 2 values, got 3',
    );
  });
});
