import { expect } from '@open-wc/testing';
import { policySource } from '../../../../components/viewer/embed/file-addresses.js';
import { settingNames } from '../../../../components/viewer/embed/setting-names.js';
import { settingsIn, settingsText } from '../../../../components/viewer/embed/settings.js';
import { FlightViewer } from '../../../../components/viewer/flight-viewer.js';

const page = 'https://news.example/tool/embed.html';
const read = (text: string) => settingsIn(new URL(page + text), page);

/** What an address says, and what is said of what it cannot say. */
const cases: readonly {
  readonly address: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly height?: number;
  readonly isReadOnly?: boolean;
  readonly otherSites?: readonly string[];
  readonly problems?: readonly RegExp[];
}[] = [
  { address: '' },
  {
    address: '?v=1&src=a.csv&src=b.csv&route=UBBB-URMG',
    attributes: { src: 'a.csv b.csv', route: 'UBBB-URMG' },
  },
  { address: '#src=a.csv+b.csv', attributes: { src: 'a.csv b.csv' } },
  { address: '?src=a.csv&theme=dark#src=b.csv', attributes: { src: 'b.csv', theme: 'dark' } },
  { address: '#height=480', height: 480 },
  { address: '#time-zone=Asia/Baku', attributes: { 'time-zone': 'Asia/Baku' } },
  { address: '#readonly=no&controls=no-panel', isReadOnly: false, attributes: { controls: 'no-panel' } },
  { address: '#controls=no-panel+no-open', attributes: { controls: 'no-panel no-open no-edit' } },
  {
    address: '#src=https://data.example/a.csv',
    attributes: { src: 'https://data.example/a.csv' },
    otherSites: ['https://data.example/a.csv'],
  },
  { address: '#v=2', problems: [/^Setting v: expected 1, found “2”\.$/] },
  { address: '#height=9', problems: [/height: expected 200–4000/] },
  { address: '#height=1e3', problems: [/height/] },
  { address: '#theme=purple&interactive=maybe&gestures=x', problems: [/theme/, /interactive/, /gestures/] },
  { address: '#lang=*', problems: [/Setting lang/] },
  {
    address: '#app=&loading=lazy&poster=a.png&onclick=x&constructor=x&__proto__=x',
    problems: Array.from(
      { length: 6 },
      () => /^Unknown setting: (app|loading|poster|onclick|constructor|__proto__)\.$/,
    ),
  },
  { address: '#src=javascript:alert(1)', attributes: { src: '' }, problems: [/found “javascript:alert/] },
  { address: '#src=data:text/csv,time', attributes: { src: '' }, problems: [/found “data:/] },
  { address: '#src=blob:https://news.example/1', attributes: { src: '' }, problems: [/found “blob:/] },
  { address: '#src=http://data.example/a.csv', attributes: { src: '' }, problems: [/with https/] },
  { address: '#src=https://user:word@data.example/a.csv', attributes: { src: '' }, problems: [/src/] },
  { address: '#case=file:///etc/passwd', attributes: { case: '' }, problems: [/Setting case/] },
  { address: '#src=a.csv+javascript:x', attributes: { src: 'a.csv' }, problems: [/javascript:x/] },
];

describe('settings of an embedded page', () => {
  for (const { address, attributes = {}, height = null, isReadOnly = true, ...expected } of cases)
    it(address || 'none', () => {
      const settings = read(address);
      const controls = isReadOnly ? { controls: 'no-open no-edit' } : {};
      expect(Object.fromEntries(settings.attributes)).to.deep.equal({ ...controls, ...attributes });
      expect(settings.height).to.equal(height);
      expect(settings.isReadOnly).to.equal(isReadOnly);
      expect(settings.otherSites).to.deep.equal(expected.otherSites ?? []);
      const { problems = [] } = expected;
      expect(settings.problems.map((problem, i) => problems[i]?.test(problem) || problem)).to.deep.equal(
        problems.map(() => true),
      );
    });

  it('are the attributes of the viewer, but for those of the page around', () => {
    const attributes = [...FlightViewer.observedAttributes].filter((name) => name !== 'narrow');
    expect([...settingNames].sort()).to.deep.equal(
      [...attributes.filter((name) => !/^(app|loading|poster)$/.test(name)), 'lang'].sort(),
    );
  });

  it('come back from the address that is written of them', () => {
    const settings = [
      ['src', 'a.csv https://data.example/b%20c.csv'],
      ['route', 'UBBB URMG'],
      ['range', '2024-12-25T04:00:00Z/2024-12-25T04:37:00Z'],
    ] as const;
    const text = settingsText(settings);
    expect(text).to.match(
      /^v=1&src=a\.csv&src=https:\/\/data\.example\/b%2520c\.csv&route=UBBB\+URMG&range=2024-12-25T04:00:00Z/,
    );
    const { attributes, problems } = read(`#${text}&readonly=no`);
    expect([...attributes]).to.deep.equal(settings);
    expect(problems).to.deep.equal([]);
  });

  it('let a policy name no more than a file', () => {
    expect(policySource('https://data.example/a;b,c.csv?key=1#x')).to.equal(
      'https://data.example/a%3Bb%2Cc.csv',
    );
  });
});
