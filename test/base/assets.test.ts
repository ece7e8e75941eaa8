import { expect } from 'chai';
import { assetAt, useAddresses } from '../../src/base/assets.js';

const page = globalThis as { document?: unknown };

describe('the address of a file of the package', () => {
  it('is beside the module that needs it', () => {
    const beside = new URL('https://cdn.example/crosstrack/assets/worker.js');
    expect(assetAt('worker.js', beside).href).to.equal(beside.href);
  });

  it('is one of the page where a build tool gives a path in place of a URL', () => {
    const { document } = page;
    page.document = { baseURI: 'https://example.org/news/flight.html' };
    try {
      // What Turbopack makes of `new URL(…, import.meta.url)`.
      const path = { href: '/_next/static/media/worker.0a1b.js', origin: '', protocol: '' } as URL;
      const { href, origin } = assetAt('worker.js', path);
      expect([href, origin]).to.deep.equal([
        'https://example.org/_next/static/media/worker.0a1b.js',
        'https://example.org',
      ]);
    } finally {
      page.document = document;
    }
  });

  it('is what the page has told its worker', () => {
    useAddresses({ 'airports.json': 'https://example.org/a.json' });
    expect(assetAt('airports.json', new URL('https://x.example/')).href).to.equal(
      'https://example.org/a.json',
    );
    useAddresses({});
  });
});
