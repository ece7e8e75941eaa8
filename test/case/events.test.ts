import { expect } from 'chai';
import { eventsOfFlight, eventWords, isTimeOf } from '../../src/case/events.js';
import { parseCase } from '../../src/case/file/parse.js';
import { firstVersion, seconds, wholeCase } from './samples.js';

describe('the events of a case', () => {
  it('are in time order and worded with class and sources', () => {
    const { events } = parseCase(firstVersion);
    expect(events.map(eventWords)).to.deep.equal([
      'some time from 05:00:00 to 05:10:00 UTC: a climb (official: A B)',
      '06:02:47 UTC: mayday (official: A B)',
    ]);
  });

  it('have a report of the weather as it was sent', () => {
    const weather = parseCase(wholeCase).events[1];
    expect(eventWords(weather)).to.contain('a report of the weather: METAR UATE 250600Z');
  });

  it('say whether a time is theirs: callsigns are flown every day', () => {
    const read = parseCase(firstVersion);
    expect(isTimeOf(read, [seconds('05:00:00'), seconds('06:00:00')])).to.equal(true);
    expect(isTimeOf(read, [seconds('05:00:00') + 86_400, seconds('06:00:00') + 86_400])).to.equal(false);
    expect(isTimeOf({ ...read, events: [] }, [0, 1])).to.equal(true);
  });

  it('belong to flights of its callsign or address, at their time', () => {
    const read = parseCase(firstVersion);
    const day = [seconds('05:05:00'), seconds('07:00:00')] as const;
    expect(eventsOfFlight(read, { callsign: 'TST1' }, day)).to.have.lengthOf(2);
    expect(eventsOfFlight(read, { icao24: 'abc001' }, [seconds('06:00:00'), day[1]])).to.have.lengthOf(1);
    expect(eventsOfFlight(read, { callsign: 'TST2' }, day)).to.have.lengthOf(0);
    expect(eventsOfFlight(read, {}, day)).to.have.lengthOf(0);
    // The same callsign of another aircraft is another flight.
    expect(eventsOfFlight(read, { callsign: 'TST1', icao24: 'abc002' }, day)).to.have.lengthOf(0);
  });
});
