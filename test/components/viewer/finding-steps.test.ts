import { expect } from '@open-wc/testing';
import { findingStep, placeInList } from '../../../components/viewer/finding-steps.js';
import { findingOf, flightTrack } from '../analysis.js';

const track = flightTrack();
const one = findingOf(track, 'one', 0, 9);
const part = findingOf(track, 'part', 2, 3, { partOf: 'one' });
const two = findingOf(track, 'two', 20, 29);
const all = [one, part, two];
const listed = [two, one];

describe('steps through findings', () => {
  const steps = (chosen: typeof one | null, by: 1 | -1, parts: boolean) =>
    findingStep({ listed, all, chosen }, by, parts)?.id;

  it('go through events in the order of the list', () => {
    expect([steps(null, 1, false), steps(two, 1, false), steps(one, 1, false)]).to.deep.equal([
      ...['two', 'one', undefined],
    ]);
    expect([steps(null, -1, false), steps(one, -1, false), steps(two, -1, false)]).to.deep.equal([
      ...['one', 'two', undefined],
    ]);
  });

  it('go through parts too, where they are wanted', () => {
    expect([steps(two, 1, true), steps(one, 1, true), steps(part, 1, true)]).to.deep.equal([
      ...['one', 'part', undefined],
    ]);
    expect(steps(part, -1, true)).to.equal('one');
  });

  it('lead from a part to its event, and to the event after it', () => {
    const chosen = { listed: [one, two], all, chosen: part };
    expect(findingStep(chosen, -1, false)?.id).to.equal('one');
    expect(findingStep(chosen, 1, false)?.id).to.equal('two');
  });

  it('count a part as its event', () => {
    expect(placeInList(part, listed)).to.deep.equal({ nth: 2, of: 2 });
    expect(placeInList(findingOf(track, 'hidden', 0, 1), listed).nth).to.equal(0);
  });
});
