import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/** Flightradar24's playback (`result.response.data.flight.track`) and the flight tracks of its API (`[{fr24_id, tracks}]`). */
export const fr24Json: Format = {
  id: 'fr24-json',
  title: () => msg('Flightradar24 playback or API (JSON)'),
  extensions: ['json'],
  matches(head) {
    const start = head.text();
    if (/"fr24_id"\s*:/.test(start) && /"tracks"\s*:\s*\[/.test(start)) {
      return msg('JSON with the keys "fr24_id" and "tracks" of the Flightradar24 API.');
    }
    const playback = /"track"\s*:\s*\[/.test(start) && /"(flight|response)"\s*:\s*\{/.test(start);
    return playback || /^\s*\{\s*"result"\s*:\s*\{\s*"re(quest|sponse)"\s*:/.test(start)
      ? msg('JSON with the keys "flight" and "track" of a Flightradar24 playback.')
      : undefined;
  },
  read: async (input, options) => (await import('./fr24-file.js')).readFr24(input, options),
};
