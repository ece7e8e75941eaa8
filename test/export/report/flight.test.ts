import { expect } from 'chai';
import { escapeMarkdown } from '../../../src/base/markup.js';
import { analysisReport } from '../../../src/export/report/flight.js';
import { eventsOf } from '../../../src/analysis/events.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { declarations } from '../../../src/finding/declarations/index.js';
import { airports, analysisOf, file, HOSTILE, mixedTrack } from '../helpers.js';

const notice = 'reconstruction from published figures';

describe('report', () => {
  const analysis = analysisOf(mixedTrack({ notice }), 'UBBB-URMG');
  const text = analysisReport(analysis, { files: [file], airports });

  it('says the file, its hash and what was done with it', () => {
    expect(text).to.include(file.sha256);
    expect(text).to.include('Rows: 3, of which 2 used and 1 set aside');
    expect(text).to.include('Repaired during import: Rows were sorted. (2 rows, first line 2)');
    expect(text).to.include('Problem: The row has no time. (1 row, first line 3)');
  });

  it('says the plan, and that no filed route is known', () => {
    expect(text).to.include('Great circle Baku (UBBB) – Grozny (URMG): 261.8 NM');
    expect(text).to.include('no filed route is known');
    expect(text).to.match(/\| RNP 1, ±1 NM \| [\d.]+ min ± [\d.]+ min \| ICAO Doc 9613/);
    expect(analysisReport(analysisOf(mixedTrack()))).not.to.include('## Planned route');
  });

  it('has a section for each finding with rows, evidence and other explanations', () => {
    const events = eventsOf(analysis.findings).length;
    expect(text).to.include(`## Findings (${events})`);
    expect(text.match(/^### \d+\. /gm)!.length).to.equal(events);
    expect(text.match(/^### \d+\.\d+ /gm)?.length ?? 0).to.equal(analysis.findings.length - events);
    expect(text.match(/^- Based on lines \d+ to \d+ of the file/gm)!.length).to.equal(
      analysis.findings.length,
    );
    expect(text.match(/^- Other explanations: /gm)!.length).to.equal(analysis.findings.length);
    for (const { kind } of analysis.findings) {
      expect(text).to.include(declarations.find((one) => one.kind === kind)!.title());
    }
  });

  it('marks what rests on modeled rows', () => {
    expect(text).to.include('**Reconstruction from published figures.**');
    expect(text).to.match(/\*\*modeled \d+ of \d+\*\*/);
    expect(analysisReport(analysisOf(mixedTrack()))).not.to.include('econstruction');
  });

  it('names thresholds of what found something or was changed, with their source, and the others by their kind', () => {
    const [detector] = declarations.filter(({ options }) => Object.keys(options).length > 0);
    const [name, option] = Object.entries(detector.options)[0];
    const value = option.default === option.max ? option.min : option.max;
    const settings = { [detector.kind]: { [name]: value } };
    const changed = analyze(mixedTrack(), { airports, settings });
    const report = analysisReport(changed, { settings });
    expect(report).to.include(`(default ${option.default})`);
    expect(text).not.to.include('(default ');
    const ran = declarations.filter(({ kind }) => !analysis.notRun.some((one) => one.kind === kind));
    for (const { kind } of ran) expect(text).to.include(kind);
    for (const { kind, options } of ran.filter((one) => analysis.findings.some((f) => f.kind === one.kind))) {
      expect(text).to.include(`\`${kind}\``);
      for (const { label, source } of Object.values(options)) {
        expect(text).to.include(escapeMarkdown(label()));
        expect(text).to.include(escapeMarkdown(source()));
      }
    }
  });

  it('is the same text for the same analysis, and tells when it was made only if told', () => {
    expect(analysisReport(analysis, { files: [file], airports })).to.equal(text);
    expect(analysisReport(analysis, { made: 0 })).to.include('Report created 1970-01-01T00:00:00Z');
  });

  it('holds a foreign text as text', () => {
    const hostile = mixedTrack({ callsign: HOSTILE, notice: HOSTILE, file: HOSTILE });
    const report = analysisReport(analysisOf(hostile), {
      files: [{ ...file, name: HOSTILE, reason: HOSTILE }],
    });
    for (const forbidden of [/<script/i, /(?<!\\)\]\(http/, /\u0007/]) {
      expect(forbidden.test(report), String(forbidden)).to.equal(false);
    }
    for (const row of report.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.endsWith('|')).to.equal(true);
    }
  });

  it('says of a file that could not be read what was wrong', () => {
    const failed = { name: 'flight.csv', error: { message: 'Expected a header.', row: 1 } };
    expect(analysisReport(analysis, { files: [failed] })).to.include('flight.csv: Expected a header.');
  });

  it('in its short form has each event as a row, and neither evidence nor the rules of defaults', () => {
    const short = analysisReport(analysis, { files: [file], airports, form: 'short' });
    for (const event of eventsOf(analysis.findings)) {
      const title = declarations.find(({ kind }) => kind === event.kind)!.title();
      expect(short).to.match(new RegExp(`^\\| \\*\\*\\d+\\. ${title}`, 'm'));
    }
    expect(short.match(/^\| \*\*/gm)!.length).to.equal(eventsOf(analysis.findings).length);
    expect(short).to.include(file.sha256);
    expect(short).not.to.include('| Evidence |');
    expect(short).not.to.include('| Threshold |');
    expect(short.length).to.be.lessThan(text.length / 2);
    const settings = { 'coverage-gap': { minimum: 90 } };
    const changed = analyze(mixedTrack(), { airports, settings });
    expect(analysisReport(changed, { settings, form: 'short' })).to.include('90 s (default 60)');
  });
});
