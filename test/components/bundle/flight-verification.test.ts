import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/bundle/flight-verification.js';
import type { FlightVerification } from '../../../components/bundle/flight-verification.js';
import { isBundle } from '../../../components/bundle/is-bundle.js';
import { computeRecord } from '../../../src/bundle/compute.js';
import { bytesOf } from '../../../src/bundle/hash.js';
import { bundleFiles } from '../../../src/bundle/make.js';
import { zipBag } from '../../../src/bundle/zip.js';
import { loadAirports } from '../../../src/route/airports/index.js';

const csv = [
  'timestamp,icao24,callsign,latitude,longitude,altitude,groundspeed',
  ...Array.from({ length: 60 }, (_, k) => {
    const time = new Date(Date.UTC(2024, 11, 25, 4, 0, 20 * k)).toISOString();
    return `${time},abc123,TST1,45,${(10 + k * 0.03).toFixed(4)},30000,420`;
  }),
].join('\n');

async function bundle(change: (files: Map<string, Uint8Array>) => void = () => undefined): Promise<File> {
  const record = {
    ...{ crosstrack: '0.1.0', made: '2026-01-02T03:04:05Z', language: 'en', near: null, qnh: null },
    ...{
      files: [{ path: 'originals/t.csv', name: 't.csv', undo: [] }],
      flights: [],
      settings: {},
      route: null,
    },
  };
  const files = [{ ...record.files[0], bytes: bytesOf(csv) }];
  const airports = await loadAirports();
  const { analyses } = await computeRecord(record, files, { airports, all: true });
  const flights = analyses.map(({ track }) => ({ id: track.meta.id, route: false }));
  const full = { ...record, flights };
  const { result } = await computeRecord(full, files, { airports });
  const bag = new Map(bundleFiles({ title: 'A flight', record: full, files, result }));
  change(bag);
  return new File([zipBag(bag, 'a-flight') as Uint8Array<ArrayBuffer>], 'flight.zip');
}

async function verified(file: File): Promise<FlightVerification> {
  const element = await fixture<FlightVerification>(
    html`<flight-verification .file=${file}></flight-verification>`,
  );
  await waitUntil(() => element.shadowRoot!.querySelector('.same, .differs'), 'no verdict', {
    timeout: 20_000,
  });
  return element;
}
const said = (element: FlightVerification) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

describe('flight-verification', () => {
  it('computes a bundle anew, and says that it is unchanged', async () => {
    const element = await verified(await bundle());
    expect(said(element))
      .to.include('every value computed anew is the one recorded')
      .and.include('flight.zip');
    expect(element.shadowRoot!.querySelector('dialog')!.open).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('names what was changed', async () => {
    const file = await bundle((files) => {
      const bytes = files.get('data/originals/t.csv')!.slice();
      bytes[bytes.length - 1] ^= 1;
      files.set('data/originals/t.csv', bytes);
    });
    expect(said(await verified(file))).to.include('data/originals/t.csv was changed');
  });

  it('says why a file is no bundle, and closes', async () => {
    const element = await verified(new File(['no zip'], 'x.zip'));
    expect(said(element)).to.include('zip file');
    let closed = 0;
    element.addEventListener('close', () => closed++);
    element.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
    await waitUntil(() => element.file === null && closed === 1);
  });

  it('knows a bundle by its list of files, not by its name', async () => {
    expect(await isBundle(await bundle())).to.equal(true);
    expect(await isBundle(new File(['bagit.txt'], 'bagit.csv'))).to.equal(false);
    expect(await isBundle(new File(['PK'], 'track.zip'))).to.equal(false);
  });
});
