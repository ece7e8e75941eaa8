import { expect } from 'chai';
import { read } from '../input.js';

const speedUnder = async (description: string): Promise<number> => {
  const { tracks } = await read(
    `<kml><Placemark><TimeStamp><when>2024-01-01T00:00:00Z</when></TimeStamp><description>${description}</description><Point><coordinates>2,1</coordinates></Point></Placemark></kml>`,
  );
  return tracks[0].groundSpeed[0];
};
const speed = 'Speed: 412 kt';

describe('the balloon of a KML placemark', () => {
  it('gives a speed with its unit', async () => {
    expect(await speedUnder(speed)).to.equal(412);
    expect(await speedUnder('Speed: 412')).to.be.NaN;
  });

  it('is searched at its beginning only, since brackets could make the search as long as their number squared', async () => {
    expect(await speedUnder('&lt;'.repeat(3900) + speed)).to.equal(412);
    expect(await speedUnder('&lt;'.repeat(4000) + speed)).to.be.NaN;
    expect(await speedUnder('&lt;'.repeat(200_000) + speed)).to.be.NaN;
  });
});
