import { expect } from '@open-wc/testing';
import { curtainMesh, rgbOf, STRIDE } from '../../../../components/map/layers/curtain-mesh.js';
import { pathOf } from '../../../../src/picture/path.js';
import { colorScale } from '../../../../components/map/core/color-scale.js';
import { analysisOf, sampleTrack } from '../sample.js';

const meshOf = (count: number, lost: number[] = []) => {
  const analysis = analysisOf(sampleTrack(count, lost));
  const scale = colorScale(analysis, 'altitude', 'light', '#123456');
  return curtainMesh(analysis, pathOf(analysis.track, analysis.status), scale);
};

describe('curtainMesh', () => {
  it('stands from the ground to the altitude in meters', () => {
    const { vertices, walls } = meshOf(50);
    expect(walls).to.have.length(49 * 6);
    const height = (post: number, top: number) => vertices[(post * 2 + top) * STRIDE + 2];
    expect([height(10, 0), height(10, 1)]).to.deep.equal([0, Math.fround(1000 * 0.3048)]);
  });

  it('has no wall across a gap', () => {
    const { walls, edge } = meshOf(50, [20, 21, 22, 23, 24]);
    expect(walls).to.have.length((19 + 24) * 6);
    expect(edge).to.have.length((19 + 24) * 2);
  });

  it('stays a picture at a hundred thousand rows', () => {
    const { vertices } = meshOf(100_000);
    expect(vertices.length / STRIDE / 2).to.be.at.most(20_002);
  });
});

describe('rgbOf', () => {
  it('reads both ways of writing a color', () => {
    expect(rgbOf('#ff0080').map((v) => Math.round(v * 255))).to.deep.equal([255, 0, 128]);
    expect(rgbOf('rgb(255, 0, 128)').map((v) => Math.round(v * 255))).to.deep.equal([255, 0, 128]);
  });
});
