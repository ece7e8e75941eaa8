import { expect } from 'chai';
import { draftOfClaim, draftOfEvent, newDraft, withDraft, type Draft } from '../../../src/case/edit/draft.js';
import { moved, without, withSource, withSpreadsheet } from '../../../src/case/edit/edits.js';
import { parseCase } from '../../../src/case/file/parse.js';
import type { PartError } from '../../../src/case/file/part.js';
import { spreadsheetCsv } from '../../../src/case/spreadsheet/write.js';
import { seconds, wholeCase } from '../samples.js';

const file = parseCase(wholeCase);
const [mayday] = file.events;
const [near] = file.claims;
const filled = { text: ' a turn ', class: 'press', sources: ['B'] };
const event: Draft = { ...newDraft('event', seconds('06:05:00.4')), ...filled } as Draft;
const fieldOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    expect(error).to.be.instanceOf(RangeError);
    return (error as PartError).field;
  }
  throw new Error('it was taken');
};

describe('an event or a claim that is written', () => {
  it('begins at the second of the cursor, or without a time', () => {
    expect(event).to.include({ id: '', from: '2024-12-25T06:05:00Z', to: '' });
    expect(newDraft('claim', null)).to.include({ said: '', who: '' });
  });

  it('gets an id of its own and its place by time; the case before stays as it was', () => {
    const next = withDraft(file, event);
    expect(next.events.map(({ id }) => id)).to.deep.equal(['mayday', 'weather', 'event']);
    expect(next.events[2]).to.deep.equal({
      ...{ id: 'event', from: seconds('06:05:00'), to: seconds('06:05:00'), approximate: false },
      ...{ class: 'press', sources: ['B'], text: 'a turn' },
    });
    expect(withDraft(next, event).events.map(({ id }) => id)).to.include('event-2');
    expect(file.events).to.have.lengthOf(2);
  });

  it('keeps what the form has no field for when it is changed', () => {
    const next = withDraft(file, { ...draftOfEvent(mayday), text: 'another', to: '2024-12-25T06:03:00Z' });
    expect(next.events.find(({ id }) => id === 'mayday')).to.deep.equal({
      ...{ ...mayday, text: 'another', to: seconds('06:03:00') },
    });
    const claims = withDraft(file, { ...draftOfClaim(near), about: '', who: 'somebody' }).claims;
    const { about, ...rest } = near;
    expect(about).to.equal('path');
    expect(claims[0]).to.deep.equal({ ...rest, who: 'somebody' });
  });

  it('that was only looked at is the same', () => {
    for (const draft of [...file.events.map(draftOfEvent), ...file.claims.map(draftOfClaim)])
      expect(withDraft(file, draft)).to.deep.equal(file);
  });

  const refused: readonly (readonly [string, object, string])[] = [
    ['no text', { text: ' ' }, 'text'],
    ['no class', { class: '' }, 'class'],
    ['no source', { sources: [] }, 'sources'],
    ['no time', { from: '' }, 'time'],
    ['a day that is none', { from: '2024-02-31T00:00:00Z' }, 'time'],
    ['a wrong end', { to: 'later' }, 'to'],
    ['an end before the beginning', { to: '2024-12-25T06:00:00Z' }, 'to'],
  ];
  for (const [name, change, field] of refused)
    it(`is refused with ${name}, at its field`, () =>
      expect(fieldOf(() => withDraft(file, { ...event, ...change } as Draft))).to.equal(field));

  it('is refused with a source that the case does not list', () => {
    expect(() => withDraft(file, { ...event, sources: ['Z'] })).to.throw(RangeError, 'Z');
  });
});

describe('edits of a case', () => {
  it('take away what nothing refers to, and refuse the rest by name', () => {
    expect(without(file, 'weather').events.map(({ id }) => id)).to.deep.equal(['mayday']);
    expect(without(file, 'first').story).to.deep.equal([]);
    expect(() => without(file, 'mayday')).to.throw(RangeError, 'first');
    expect(() => without(file, 'near')).to.throw(RangeError, 'near');
  });

  it('move claims, and stop at the ends', () => {
    expect(moved(file, 'near', 1).claims.map(({ id }) => id)).to.deep.equal(['nearer', 'near']);
    expect(moved(file, 'near', -1)).to.equal(file);
    expect(moved(file, 'first', 1)).to.equal(file);
  });

  it('add a source, and refuse a label that is taken or an address that could run something', () => {
    const source = { label: 'C', who: ' a site ', title: '', address: 'https://example.org/c' };
    expect(withSource(file, source).sources['C']).to.deep.equal({
      ...{ who: 'a site', address: 'https://example.org/c' },
    });
    expect(fieldOf(() => withSource(file, { ...source, label: 'A' }))).to.equal('label');
    expect(fieldOf(() => withSource(file, { ...source, label: 'two words' }))).to.equal('label');
    expect(fieldOf(() => withSource(file, { ...source, who: '' }))).to.equal('who');
    expect(fieldOf(() => withSource(file, { ...source, address: 'javascript:alert(1)' }))).to.equal(
      'address',
    );
  });

  it('take a table in: rows with an id of the case replace, others come after, wrong ones are named', () => {
    const table = [
      ...['id,kind,description,date,time,class,sources,who'],
      ...['weather,event,another report,2024-12-25,06:04:00,press,A,'],
      ...[',event,a new one,2024-12-25,07:00:00,press,B,', ',event,no day,,07:00:00,press,B,'],
      ...[',claim,said so,2024-12-26,,press,B,a pilot'],
    ].join('\n');
    const result = withSpreadsheet(file, table);
    expect(result).to.include({ events: 2, claims: 1 });
    expect(result.problems.map(({ row }) => row)).to.deep.equal([4]);
    expect(result.file.events.map(({ text }) => text)).to.deep.equal([
      'mayday',
      'another report',
      'a new one',
    ]);
    expect(result.file.claims.map(({ who }) => who)).to.deep.equal(['the airline', 'the airline', 'a pilot']);
    const again = withSpreadsheet(result.file, `${table}\n`);
    expect(again.file.claims, 'an id that was given by the reader replaces nothing').to.have.lengthOf(4);
  });

  it('take the case’s own table in without a change of its size', () => {
    const { events, claims } = withSpreadsheet(file, spreadsheetCsv(file)).file;
    expect([events.length, claims.length]).to.deep.equal([2, 2]);
  });
});
