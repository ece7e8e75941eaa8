import { expect } from '@open-wc/testing';
import { gpxRoute } from '../../../components/session/line-question.js';

const points = (tag: string) =>
  [8, 9].map((lon) => `<${tag} lat="47" lon="${lon}"><name>X</name></${tag}>`).join('');
const gpx = (content: string, name = 'plan.gpx') =>
  new File([`<gpx xmlns="http://www.topografix.com/GPX/1/1">${content}</gpx>`], name);

describe('the route of a GPX', () => {
  it('is a planned line, with its own name', async () => {
    const line = { type: 'LineString', coordinates: [8, 9].map((lon) => [lon, 47]) };
    const of = (content: string) => gpxRoute(gpx(content));
    expect(await of(`<rte><name>Plan</name>${points('rtept')}</rte>`)).to.deep.equal({
      type: 'Feature',
      properties: { name: 'Plan' },
      geometry: line,
    });
    expect(await of(`<rte>${points('rtept')}</rte>`)).to.have.nested.property('properties.name', '');
  });

  it('is not looked for next to a track, among several, or in another kind of file', async () => {
    const route = `<rte>${points('rtept')}</rte>`;
    expect(await gpxRoute(gpx(`${route}<trk><trkseg>${points('trkpt')}</trkseg></trk>`))).to.equal(undefined);
    expect(await gpxRoute(gpx(route + route))).to.equal(undefined);
    expect(await gpxRoute(gpx('<rte><rtept lat="47" lon="8"/></rte>'))).to.equal(undefined);
    expect(await gpxRoute(gpx(route, 'plan.xml'))).to.equal(undefined);
  });
});
