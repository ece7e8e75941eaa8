import { msg, str } from '../../base/words.js';
import type { DismissedFinding, StoryStep, StoryView } from './model.js';
import { LABEL, Part } from './part.js';

const WORD = /^[^\s<>"'`]{1,200}$/;

function rangeFrom(value: unknown, { name }: Part): readonly [number, number] {
  const part = new Part(
    Array.isArray(value) ? { from: value[0], to: value[1] } : value,
    msg(str`${name}, range`),
  );
  const range = [part.time('from'), part.time('to')] as const;
  if (range[1] <= range[0]) throw part.refusal(msg('a range that ends after it begins'), value);
  return range;
}

function cameraFrom(value: unknown, { name }: Part): StoryView['camera'] {
  const part = new Part(value, msg(str`${name}, camera`));
  return {
    lat: part.number('lat', -90, 90),
    lon: part.number('lon', -180, 180),
    zoom: part.number('zoom', 0, 24),
    ...part.maybe('bearing', (key) => part.number(key, -360, 360)),
    ...part.maybe('pitch', (key) => part.number(key, 0, 85)),
  };
}

function viewFrom(value: unknown, { name }: Part): StoryView {
  const part = new Part(value ?? {}, msg(str`${name}, view`));
  return {
    ...part.maybe('flight', (key) => part.matching(key, msg('an ICAO address or a callsign'), WORD)),
    ...part.maybe('time', (key) => part.time(key)),
    ...part.maybe('range', (key) => rangeFrom(part.get(key), part)),
    ...part.maybe('camera', (key) => cameraFrom(part.get(key), part)),
    ...part.maybe('layers', (key) => part.texts(key, msg('a list of ids of map layers'), WORD)),
    ...part.maybe('finding', (key) => part.matching(key, msg('a kind or an address of a finding'), WORD)),
    ...part.maybe('claim', (key) => part.id(key)),
    ...part.maybe('event', (key) => part.id(key)),
  };
}

export function stepFrom(value: unknown, index: number): StoryStep {
  const part = new Part(value, msg(str`Step ${index + 1} of the story`));
  return {
    id: part.id(),
    title: part.text('title'),
    text: part.text('text'),
    sources: part.texts('sources', msg('a list of labels of sources'), LABEL),
    view: viewFrom(part.get('view'), part),
  };
}

export function dismissedFrom(value: unknown, index: number): DismissedFinding {
  const part = new Part(value, msg(str`Dismissed finding ${index + 1} of the case`));
  return {
    address: part.matching('address', msg('the address of a finding'), WORD),
    note: part.text('note'),
    ...part.maybe('who', (key) => part.text(key)),
    ...part.maybe('when', (key) => part.dateOrTime(key)),
  };
}
