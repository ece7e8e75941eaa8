import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/player/flight-player.js';
import type { FlightPlayer } from '../../../components/player/flight-player.js';
import { analysisOf, sampleTrack } from '../map/sample.js';

/** A lock of the screen that only counts. */
function counted() {
  const state = { held: 0, asked: 0 };
  const request = () => {
    state.asked++;
    state.held++;
    const lock = {
      released: false,
      release: async () => void (!lock.released && (lock.released = true) && state.held--),
    };
    return Promise.resolve(lock);
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  return state;
}

const settled = async (player: FlightPlayer) => {
  await player.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
};

describe('the screen while a flight plays', () => {
  afterEach(() => {
    delete (navigator as { wakeLock?: unknown }).wakeLock;
  });

  it('stays awake, until it is paused or the player is taken away', async () => {
    const state = counted();
    const player = await fixture<FlightPlayer>(
      html`<flight-player .analysis=${analysisOf(sampleTrack())}></flight-player>`,
    );
    await settled(player);
    expect(state.asked).to.equal(0);
    player.playing = true;
    await settled(player);
    expect([state.held, state.asked]).to.deep.equal([1, 1]);
    player.playing = false;
    await settled(player);
    expect(state.held).to.equal(0);
    player.playing = true;
    await settled(player);
    player.remove();
    await settled(player);
    expect(state.held).to.equal(0);
  });

  it('plays where the browser has no such lock, or refuses it', async () => {
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.reject(new Error('low battery')) },
      configurable: true,
    });
    const player = await fixture<FlightPlayer>(
      html`<flight-player .analysis=${analysisOf(sampleTrack())}></flight-player>`,
    );
    player.playing = true;
    await settled(player);
    expect(player.playing).to.equal(true);
  });
});
