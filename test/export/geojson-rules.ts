import { expect } from 'chai';

/**
 * The rules of RFC 7946 for what this library writes, and that it is JSON at all. Takes the parsed text, so that what JSON.stringify would hide (undefined, NaN) is already
 * gone.
 */
type Json = Record<string, unknown>;

export function expectGeoJson(value: unknown): void {
  const { type } = value as Json;
  if (type === 'FeatureCollection') {
    expect(value).to.have.property('features').that.is.an('array');
    ((value as Json).features as unknown[]).forEach(expectFeature);
  } else expectFeature(value);
  expect(value).not.to.have.any.keys('coordinates', 'geometries', 'crs'); // section 7.1 and 4
}

function expectFeature(value: unknown): void {
  const feature = value as Json;
  expect(feature.type).to.equal('Feature');
  expect(feature).to.have.property('geometry'); // null where there is none, but there (3.2)
  expect(feature.properties).to.be.an('object');
  if ('id' in feature) expect(['string', 'number']).to.include(typeof feature.id);
  if (feature.geometry !== null) expectGeometry(feature.geometry as Json);
}

function expectGeometry({ type, coordinates }: Json): void {
  if (type === 'Point') expectPosition(coordinates);
  else if (type === 'MultiPoint') (coordinates as unknown[]).forEach(expectPosition);
  else if (type === 'LineString') expectLine(coordinates);
  else if (type === 'MultiLineString') (coordinates as unknown[]).forEach(expectLine);
  else throw new Error(`No geometry of this library: ${String(type)}`);
}

function expectLine(coordinates: unknown): void {
  const line = coordinates as number[][];
  expect(line.length, 'positions of a line (3.1.4)').to.be.at.least(2);
  line.forEach(expectPosition);
  line.slice(1).forEach(([lon], i) => {
    expect(Math.abs(lon - line[i][0]), 'no line across the antimeridian (3.1.9)').to.be.at.most(180);
  });
}

function expectPosition(position: unknown): void {
  const [lon, lat, ...rest] = position as number[];
  expect(Math.abs(lon), 'longitude').to.be.at.most(180);
  expect(Math.abs(lat), 'latitude').to.be.at.most(90);
  expect(rest.length, 'no more than an altitude (3.1.1)').to.be.at.most(1);
  rest.forEach((meters) => expect(Number.isFinite(meters)).to.equal(true));
}
