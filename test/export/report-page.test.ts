import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { reportPage } from '../../src/export/report-page.js';
import { sources } from '../../src/track/track.js';
import { analysisJson } from '../../src/analysis/json.js';
import { describe as sentenceOf } from '../../src/analysis/describe.js';
import { htmlText } from '../../src/export/report/html.js';
import { airports, analysisOf, file, HOSTILE, mixedTrack } from './helpers.js';

const pageOf = (analysis: ReturnType<typeof analysisOf>, files = [file]) =>
  reportPage({ analyses: [analysis], files, airports, settings: {} }, { made: 0 });

describe('the report as one HTML page', () => {
  const analysis = analysisOf(mixedTrack({ notice: 'reconstruction from published figures' }), 'UBBB-URMG');
  const html = pageOf(analysis);

  it('has map, charts, every finding in its own words, the file’s hash and the method', () => {
    expect(html.match(/<svg /g)).to.have.lengthOf(2);
    expect(html).to.include(file.sha256);
    expect(html).to.include('Reconstruction from published figures.');
    for (const finding of analysis.findings)
      expect(html).to.include(htmlText(sentenceOf(finding, analysis.track, airports, analysis)));
    expect(html).to.include('Method');
    expect(html).to.include('1970-01-01T00:00:00Z');
  });

  it('shows the numbers of the JSON', () => {
    const [flight] = analysisJson([file], [analysis], airports).flights;
    expect(flight.deviation?.maxNm).to.be.a('number');
    expect(html).to.include(flight.deviation!.maxNm!.toFixed(1).slice(0, -2));
    for (const { message } of flight.findings) expect(html).to.include(htmlText(message));
  });

  it('says at the cursor of every modeled row that it is modeled', () => {
    const [, json] = /<script type="application\/json">(.*?)<\/script>/s.exec(html)!;
    const { words } = JSON.parse(json) as { words: string[] };
    const { track } = analysis;
    const modeled = [...track.source].map((source) => sources[source] === 'modeled');
    expect(modeled).to.include(true).and.include(false);
    expect(words.map((text) => text.includes('source: modeled'))).to.deep.equal(modeled);
  });

  it('asks for nothing, and allows its own script and style alone', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(html)!;
    expect(policy).to.match(/^default-src &#39;none&#39;|^default-src &apos;none&apos;|^default-src 'none'/);
    expect(policy).not.to.match(/unsafe|https?:|\*/);
    expect(html).not.to.match(/\b(src|href)="(?!#)/);
    expect(html).not.to.match(/url\((?!#)/);
  });

  it('holds a foreign text as text', () => {
    const hostile = mixedTrack({ callsign: HOSTILE, notice: HOSTILE, file: HOSTILE });
    const page = pageOf(analysisOf(hostile), [
      { ...file, name: HOSTILE, reason: `${HOSTILE}</script><script>alert(1)//` },
    ]);
    expect(page.match(/<script/g)).to.have.lengthOf(2); // data and its own
    expect(page).not.to.match(/<img|<iframe|onerror=[^&]*>|javascript:/i);
  });

  it('has its title at the foot of each sheet, as a text that ends nothing', () => {
    const foot = (callsign: string) => {
      const page = pageOf(analysisOf(mixedTrack({ callsign })));
      const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
      expect(page).to.include(`sha256-${createHash('sha256').update(style).digest('base64')}`);
      return /@bottom-left\{content:"([^"]*)"/.exec(style)![1];
    };
    expect(foot('TST1')).to.match(/^TST1/);
    expect(foot('a"b</style>\\')).to.include('a\\22 b\\3c \\2f style\\3e \\5c ');
    expect([...foot('x'.repeat(500))].length).to.be.below(100);
  });

  it('has the same bytes for the same analysis', () => {
    expect(pageOf(analysis)).to.equal(html);
  });
});
