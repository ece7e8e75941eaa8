import { expect } from 'chai';
import { OWN_PLACE, draftOfClaim, draftOfEvent, newDraft, withDraft } from '../../../src/case/edit/draft.js';
import { withAbout, draftOfAbout } from '../../../src/case/edit/about-draft.js';
import { draftOfMeasure, measureIn, unitsOf } from '../../../src/case/edit/measure-draft.js';
import { draftOfPlace, newPlace, withoutPlace, withPlace } from '../../../src/case/edit/place-draft.js';
import { draftOfStep, newStep, partsOfView, withStep } from '../../../src/case/edit/step-draft.js';
import { parseCase } from '../../../src/case/file/parse.js';
import { measures } from '../../../src/case/measures/index.js';
import type { Parameter } from '../../../src/case/measures/measure.js';
import { wholeCase } from '../samples.js';

const file = parseCase(wholeCase);
const HOSTILE = '<img src=x onerror=alert(1)>';

/** What may be typed for a parameter that has neither a default nor choices. */
const typed: Readonly<Record<Parameter['kind'], string>> = {
  ...{ place: 'field', places: 'field; 43.5,51', moment: 'end', time: '2024-12-25T06:00:00Z' },
  ...{ airport: 'UATE', number: '20', numbers: '29; 38', text: 'orbit' },
};

describe('the measure of a claim that is being written', () => {
  for (const measure of measures)
    it(`${measure.id} is made of what is typed, and is the same again`, () => {
      const parameters = Object.fromEntries(
        Object.entries(measure.parameters).map(([name, { kind, default: usual, choices }]) => [
          name,
          String(usual ?? choices?.[0] ?? typed[kind]),
        ]),
      );
      const [name] = measure.expects;
      const made = measureIn({
        id: measure.id,
        parameters,
        expect: { [name]: name === 'is' ? 'land' : '3' },
      })!;
      expect(made.expect).to.deep.equal({ [name]: name === 'is' ? 'land' : 3 });
      expect(measureIn(draftOfMeasure(made))).to.deep.equal(made);
      expect(unitsOf(measure)).to.include(measure.unit || 'ft');
    });

  for (const [what, draft, field, says] of [
    [
      'a measure there is none of',
      { id: 'x', parameters: {}, expect: {} },
      'measure',
      /a measure of the list/,
    ],
    [
      'a missing parameter',
      { id: 'distance-from-place', parameters: {}, expect: { atMost: '3' } },
      'parameter-places',
      /a list of places/,
    ],
    [
      'a time that is none',
      { id: 'vertical-rate', parameters: { from: 'noon' }, expect: { atMost: '3' } },
      'parameter-from',
      /found "noon"/,
    ],
    [
      'no expectation',
      { id: 'vertical-rate', parameters: {}, expect: {} },
      'expect-atLeast',
      /what the claim says/,
    ],
    [
      'an expectation that is no number',
      { id: 'vertical-rate', parameters: {}, expect: { about: '3 ft' } },
      'expect-about',
      /found “3 ft”/,
    ],
  ] as const)
    it(`refuses ${what} at its field`, () => {
      expect(() => measureIn(draft))
        .to.throw(RangeError, says)
        .with.property('field', field);
    });
});

describe('what else of a case is written', () => {
  it('a claim keeps its measure and what it stands against', () => {
    const [near] = file.claims;
    const same = withDraft(file, draftOfClaim(near)).claims[0];
    expect(same).to.deep.equal(near);
    const next = withDraft(file, {
      ...draftOfClaim(near),
      standsAgainst: ['nearer'],
      measure: draftOfMeasure(),
    });
    expect(next.claims[0].standsAgainst).to.deep.equal(['nearer']);
    expect(next.claims[0]).not.to.have.property('measure');
  });

  it('an event gets a place and an altitude, and keeps a place of its own', () => {
    const [mayday, weather] = file.events;
    expect(withDraft(file, draftOfEvent(mayday)).events[0]).to.deep.equal(mayday);
    expect(draftOfEvent(weather)).to.include({ place: OWN_PLACE });
    expect(withDraft(file, draftOfEvent(weather)).events[1]).to.deep.equal(weather);
    const none = withDraft(file, { ...draftOfEvent(mayday), place: '', altitude: '' } as never);
    expect(none.events[0]).not.to.have.any.keys('place', 'altitude');
    const wrong = { ...newDraft('event', 0), class: 'press', sources: ['A'], text: 'x', altitude: 'high' };
    expect(() => withDraft(file, wrong as never))
      .to.throw(RangeError, /“high”/)
      .with.property('field', 'altitude');
  });

  it('a place is added, changed, and not deleted while a measure or an event names it', () => {
    const added = withPlace(file, { ...newPlace, name: HOSTILE, lat: '43.2', lon: '51' });
    expect(added.places.at(-1)).to.deep.equal({
      id: 'img-src-x-onerror-alert-1',
      name: HOSTILE,
      lat: 43.2,
      lon: 51,
      sources: [],
    });
    const changed = withPlace(file, { ...draftOfPlace(file.places[0]), uncertainty: '2' });
    expect(changed.places).to.deep.equal([{ ...file.places[0], uncertainty: 2 }]);
    expect(() => withPlace(file, { ...newPlace, name: 'x', lat: 'north', lon: '1' })).to.throw(
      RangeError,
      /"north"/,
    );
    expect(() => withoutPlace(file, 'field')).to.throw(RangeError, /claim “near”/);
    expect(withoutPlace(added, 'img-src-x-onerror-alert-1').places).to.deep.equal(file.places);
  });

  it('a step has the parts of the view that are kept', () => {
    const { view } = file.story[0];
    const step = { ...newStep(partsOfView(view, ['time', 'camera'])), title: HOSTILE, text: 'x' };
    const added = withStep(file, step).story.at(-1)!;
    expect(added).to.deep.equal({
      id: 'step',
      title: HOSTILE,
      text: 'x',
      sources: [],
      view: { time: view.time, camera: view.camera },
    });
    expect(withStep(file, draftOfStep(file.story[0])).story).to.deep.equal(file.story);
    expect(() => withStep(file, { ...step, title: ' ' })).to.throw(RangeError, /a text as “title”/);
  });

  it('title, people, route and settings', () => {
    const draft = { ...draftOfAbout(file), title: HOSTILE, people: 'A; B, C', route: '' };
    const next = withAbout(file, draft);
    expect([next.title, next.people]).to.deep.equal([HOSTILE, ['A', 'B', 'C']]);
    expect(next).not.to.have.property('route');
    expect(next.settings).to.deep.equal(file.settings);
    const input = { route: 'UATE-UBBB', settings: { thresholds: {} } };
    expect(withAbout(file, { ...draft, input }))
      .to.include({ route: 'UATE-UBBB' })
      .and.not.have.property('settings');
    expect(() => withAbout(file, { ...draft, title: '' })).to.throw(RangeError, /a text as “title”/);
  });
});
