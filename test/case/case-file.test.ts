import { expect } from 'chai';
import { eventsOfFlight, eventWords, parseCase } from '../../src/case/case-file.js';

const event = { class: 'official', sources: ['A', 'B'], text: 'mayday' };
const file = {
  flight: { callsign: 'TST1', icao24: 'abc001' },
  sources: { A: 'a report', B: 'a paper' },
  events: [
    { ...event, time: '2024-12-25T06:02:47Z' },
    {
      ...event,
      from: '2024-12-25T05:00:00Z',
      to: '2024-12-25T05:10:00Z',
      approximate: true,
      text: 'a climb',
    },
  ],
};
const seconds = (clock: string) => Date.parse(`2024-12-25T${clock}Z`) / 1000;

describe('a case file', () => {
  it('is read in time order, moments and intervals', () => {
    const { events, callsign, sources } = parseCase(file);
    expect(events.map(({ from, to }) => [from, to])).to.deep.equal([
      [seconds('05:00:00'), seconds('05:10:00')],
      [seconds('06:02:47'), seconds('06:02:47')],
    ]);
    expect([callsign, sources['A']]).to.deep.equal(['TST1', 'a report']);
    expect(events.map(eventWords)).to.deep.equal([
      'some time from 05:00:00 to 05:10:00 UTC: a climb (official: A B)',
      '06:02:47 UTC: mayday (official: A B)',
    ]);
  });

  it('belongs to flights of its callsign or address, at their time', () => {
    const read = parseCase(file);
    const day = [seconds('05:05:00'), seconds('07:00:00')] as const;
    expect(eventsOfFlight(read, { callsign: 'TST1' }, day)).to.have.lengthOf(2);
    expect(eventsOfFlight(read, { icao24: 'abc001' }, [seconds('06:00:00'), day[1]])).to.have.lengthOf(1);
    expect(eventsOfFlight(read, { callsign: 'TST2' }, day)).to.have.lengthOf(0);
    expect(eventsOfFlight(read, {}, day)).to.have.lengthOf(0);
  });

  for (const [what, broken, says] of [
    ['no case', [], /a flight, sources and a list/],
    ['an event without a time', { ...file, events: [event] }, /Event 1 .* a time, or from and to/],
    [
      'an interval that ends before it begins',
      { ...file, events: [{ ...event, from: '2024-12-25T05:00:00Z', to: '2024-12-25T04:00:00Z' }] },
      /Event 1/,
    ],
    [
      'a class of its own',
      { ...file, events: [{ ...file.events[0], class: 'rumor' }] },
      /a class \(adsb, official/,
    ],
    [
      'an event without sources',
      { ...file, events: [{ ...file.events[0], sources: [] }] },
      /expected sources/,
    ],
    ['an event without words', { ...file, events: [{ ...file.events[0], text: '' }] }, /expected a text/],
  ] as const) {
    it(`refuses ${what}`, () => expect(() => parseCase(broken)).to.throw(RangeError, says));
  }
});
