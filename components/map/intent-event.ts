import {
  FlightCameraEvent,
  FlightCursorEvent,
  FlightFindingEvent,
  FlightSelectEvent,
} from '../shared/events.js';
import type { MapIntent } from './pointer-actions.js';

type Told = Extract<MapIntent, { readonly to: 'move' | 'select' | 'point' | 'choose' }>;

/** The event with which the element tells what the user wants. */
export function intentEvent(intent: Told): Event {
  if (intent.to === 'move') return new FlightCameraEvent(intent.camera);
  if (intent.to === 'select') return new FlightSelectEvent(intent.flight);
  return intent.to === 'point' ? new FlightCursorEvent(intent.time) : new FlightFindingEvent(intent.finding);
}
