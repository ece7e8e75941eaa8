import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/** GPX 1.0 and 1.1: the points of its tracks, paths where none has a time. Routes and waypoints are not a track. */
export const gpx: Format = {
  id: 'gpx',
  title: () => msg('GPX track'),
  extensions: ['gpx'],
  matches: (head) => (/<(\w+:)?gpx[\s>]/.test(head.text()) ? reason() : undefined),
  read: async (input, options) => (await import('./gpx-file.js')).readGpx(input, options, reason()),
};

const reason = () => msg('An XML file whose root is <gpx>.');
