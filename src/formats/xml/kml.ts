import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * KML with times: `gx:Track` (FlightAware, ForeFlight, loggers) and one placemark a point (Flightradar24). Lines without
 * times are drawings of the same points there and are left out; in a file without any time they are paths.
 */
export const kml: Format = {
  id: 'kml',
  title: () => msg('KML track'),
  extensions: ['kml', 'kmz'],
  matches: (head) => (/<(\w+:)?kml[\s>]/.test(head.text()) ? reason() : undefined),
  read: async (input, options) => (await import('./kml-file.js')).readKml(input, options, reason()),
};

const reason = () => msg('An XML file whose root is <kml>.');
