import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect } from 'chai';
import { analysisKml } from '../../src/export/kml.js';
import { airports, analysisOf, HOSTILE, mixedTrack } from './helpers.js';

/**
 * Children in the order that the schema asks for (OGC KML 2.2, ogckml22.xsd, with Google's kml22gx.xsd): elements that the export
 * writes. A program that validates refuses a file in another order.
 */
const feature = ['name', 'description', 'TimeSpan', 'styleUrl', 'Style', 'ExtendedData'];
const order: Readonly<Record<string, readonly string[]>> = {
  kml: ['Document'],
  Document: [...feature, 'Schema', 'Folder'],
  Folder: [...feature, 'Placemark'],
  Placemark: [...feature, 'Point', 'LineString', 'MultiGeometry', 'gx:Track', 'gx:MultiTrack'],
  Style: ['IconStyle', 'LineStyle'],
  IconStyle: ['color', 'scale'],
  LineStyle: ['color', 'width'],
  LineString: ['tessellate', 'altitudeMode', 'coordinates'],
  Point: ['coordinates'],
  MultiGeometry: ['LineString'],
  'gx:Track': ['altitudeMode', 'when', 'gx:coord', 'ExtendedData'],
  'gx:MultiTrack': ['gx:interpolate', 'gx:Track'],
  TimeSpan: ['begin', 'end'],
  Schema: ['gx:SimpleArrayField'],
  ExtendedData: ['Data', 'SchemaData'],
  SchemaData: ['gx:SimpleArrayData'],
  'gx:SimpleArrayData': ['gx:value'],
  Data: ['value'],
};

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

/** What is not in the order of the schema, or not known to it. */
function wrongIn(element: Element): string[] {
  const known = order[element.nodeName] ?? [];
  const children = childrenOf(element);
  const places = children.map(({ nodeName }) => known.indexOf(nodeName));
  const own = places.flatMap((place, i) =>
    place < 0 || place < (places[i - 1] ?? 0) ? [`${element.nodeName}: ${children[i].nodeName}`] : [],
  );
  return [...own, ...children.flatMap(wrongIn)];
}

const rootOf = (text: string): Element =>
  new DOMParser().parseFromString(text, 'application/xml').documentElement!;

const files: Readonly<Record<string, string>> = {
  'of a flight with a plan': analysisKml(
    [analysisOf(mixedTrack({ notice: HOSTILE }), 'UBBB-URMG')],
    airports,
  ),
  'of two flights': analysisKml([analysisOf(mixedTrack()), analysisOf(mixedTrack({ id: 'B' }))]),
};

describe('a KML file', () => {
  it('has the span of each finding', () => {
    expect(files['of a flight with a plan']).to.match(/<TimeSpan><begin>[\dT:.Z-]+<\/begin><end>/);
  });

  for (const [name, text] of Object.entries(files))
    it(`${name} has its elements in the order of the schema`, () =>
      expect(wrongIn(rootOf(text))).to.deep.equal([]));

  it('calls findings by their titles', () => {
    const [text] = Object.values(files);
    expect(text).to.match(/<name>[A-Z][a-z ]+ \((advisory|caution|warning|modeled)\)<\/name>/);
    expect(text).not.to.include('<name>position-gap');
  });
});
