import { flightSimulator } from './flight-simulator.js';
import type { PlanFormat } from './format.js';
import { garminFpl } from './garmin-fpl.js';
import { littleNavmap } from './little-navmap.js';
import { xplaneFms } from './xplane-fms.js';

/** File formats of planned routes. GPX, KML and GeoJSON are read as lines: see plannedLine and routeFromGeoJson. */
export const planFormats: readonly PlanFormat[] = [garminFpl, xplaneFms, littleNavmap, flightSimulator];
