import { expect } from '@open-wc/testing';
import { fetched, nameOfUrl } from '../../../components/session/fetch-file.js';

describe('the name of a file that is fetched', () => {
  for (const [address, name] of [
    ['https://example.org/a/b.csv?x=1#y', 'b.csv'],
    ['tracks/a%20b.csv', 'a b.csv'],
    ['https://example.org/', 'https://example.org/'],
    ['data:text/csv,time,lat,lon%0A1,2,3/evil.csv', 'data'],
    [' DATA:text/csv;base64,AAAA/b', 'data'],
    ['blob:https://example.org/0-1', 'blob'],
    [`https://example.org/${'a'.repeat(5000)}`, 'a'.repeat(120)],
  ] as const)
    it(`of ${address.slice(0, 60)} is ${name.slice(0, 40)}`, () => expect(nameOfUrl(address)).to.equal(name));
});

describe('a file that is fetched', () => {
  it('has the whole address and the time', async () => {
    const before = Date.now();
    const { file, origin } = await fetched('data:text/plain,abc', new AbortController().signal);
    expect(await file.text()).to.equal('abc');
    expect(file.name).to.equal('data');
    expect(origin.address).to.equal('data:text/plain,abc');
    expect(Date.parse(origin.fetched)).to.be.within(before - 1000, Date.now());
  });
});
