import { expect } from '@open-wc/testing';
import { embedCode, type EmbedChoice } from '../../../../components/viewer/embed/code.js';

const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
const choice: EmbedChoice = {
  settings: [
    ['src', 'https://data.example/a.csv?x=1&y=2'],
    ['route', evil],
  ],
  ...{ controls: ['no-open'], title: evil, alt: evil, width: null, height: 500 },
  ...{ script: 'https://tool.example/crosstrack.js', page: 'https://tool.example/embed.html' },
  fullView: `https://tool.example/#route=${encodeURIComponent(evil)}`,
  poster: { light: `${evil}-light.png`, dark: 'dark.png' },
};
const parsed = (code: string) => new DOMParser().parseFromString(code, 'text/html');

describe('code for another page', () => {
  for (const [kind, code] of Object.entries(embedCode))
    it(`${kind}: whatever a file is called, it is words`, () => {
      const page = parsed(code(choice));
      const scripts = [...page.querySelectorAll('script')].map((one) => one.getAttribute('src'));
      expect(scripts).to.deep.equal(kind === 'element' ? [choice.script] : []);
      expect(page.querySelectorAll('[onerror]').length).to.equal(0);
      expect(page.querySelectorAll('img').length).to.equal(kind === 'picture' ? 1 : 0);
    });

  it('gives an element its attributes, and a link for pages without scripts', () => {
    const element = parsed(embedCode.element(choice)).querySelector('flight-viewer')!;
    expect(element.getAttribute('route')).to.equal(evil);
    expect(element.getAttribute('src')).to.equal('https://data.example/a.csv?x=1&y=2');
    expect(element.getAttribute('controls')).to.equal('no-open');
    expect(element.getAttribute('style')).to.contain('height: 500px');
    expect(element.querySelector('a')!.textContent).to.equal(evil);
  });

  it('gives a frame its settings, a name and a size; a script where its height follows what is in it', () => {
    const frame = parsed(embedCode.frame(choice)).querySelector('iframe')!;
    expect(new URLSearchParams(new URL(frame.src).hash.slice(1)).get('route')).to.equal(evil);
    expect(frame.title).to.equal(evil);
    expect(frame.style.height).to.equal('500px');
    const following = parsed(embedCode.frame({ ...choice, height: null }));
    expect(following.querySelector('iframe + script')!.textContent).to.contain('crosstrack:height');
  });

  it('gives a picture for light and dark, with its size and words', () => {
    const page = parsed(embedCode.picture({ ...choice, width: 400 }));
    expect(page.querySelector('source')!.getAttribute('srcset')).to.equal('dark.png');
    const image = page.querySelector('a > picture > img') as HTMLImageElement;
    expect([image.alt, image.getAttribute('width'), image.style.width]).to.deep.equal([
      evil,
      '1200',
      '400px',
    ]);
  });
});
