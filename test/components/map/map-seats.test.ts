import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/map/flight-map.js';
import type { FlightMap } from '../../../components/map/flight-map.js';
import { MapSeats, MOST_MAPS } from '../../../components/map/map-seats.js';
import { analysisOf, sampleTrack } from './sample.js';
import { frames, until } from '../wait.js';

const seat = (isInView: boolean) => {
  const one = { isInView: () => isInView, gone: false, giveUp: () => (one.gone = true) };
  return one;
};

describe('the contexts of a page', () => {
  it('go from maps that nobody sees to those that are seen, and from a seen one only by hand', () => {
    const seats = new MapSeats(2);
    const [seen, unseen, third, fourth] = [seat(true), seat(false), seat(true), seat(true)];
    expect([seats.take(unseen), seats.take(seat(false)), seats.take(seat(false))]).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(unseen.gone).to.equal(false);
    expect([seats.take(seen), seats.take(third)]).to.deep.equal([true, true]);
    expect([seen.gone, unseen.gone]).to.deep.equal([false, true]);
    expect([seats.take(fourth), seats.take(third)]).to.deep.equal([false, true]);
    expect(seats.take(fourth, true)).to.equal(true);
    expect([seen.gone, third.gone]).to.deep.equal([true, false]);
    seats.leave(third);
    expect(seats.take(seen)).to.equal(true);
  });

  it('are never more than a browser has: the other maps are pictures, and move where they are seen', async () => {
    const analysis = analysisOf(sampleTrack());
    const page = await fixture<HTMLElement>(
      html`<div>
        ${Array.from({ length: MOST_MAPS + 4 }, () => html`<flight-map .analysis=${analysis} style="height: 400px"></flight-map>`)}
      </div>`,
    );
    const maps = [...page.querySelectorAll<FlightMap>('flight-map')];
    const moving = () => maps.filter(({ maplibre }) => maplibre).length;
    const pictures = () =>
      maps.filter(({ shadowRoot }) => shadowRoot!.querySelector('crosstrack-still-map')).length;
    await until(() => moving() === MOST_MAPS && pictures() === 4, 'every map is one or the other');
    const last = maps.at(-1)!;
    last.scrollIntoView();
    await until(() => last.maplibre, 'it moves');
    expect([moving(), pictures()]).to.deep.equal([MOST_MAPS, 4]);
    await until(() => maps[0].shadowRoot!.querySelector('crosstrack-still-map'), 'the first is a picture');
    maps[0].scrollIntoView();
    await until(() => maps[0].maplibre, 'and moves again when it is seen');
    await frames(5);
    expect(moving()).to.equal(MOST_MAPS);
    window.scrollTo(0, 0);
  });
});
