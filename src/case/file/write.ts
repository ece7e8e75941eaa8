import type { CaseClaim, CaseEvent, CaseFile, StoryStep, StoryView } from './model.js';
import { CASE_VERSION } from './parse.js';
import { isoOf } from './part.js';

/** Only what is there: a missing field stays missing, an empty list too where `parseCase` reads it as empty. */
const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  );

function eventJson({ from, to, approximate, id, text, category, sources, class: name, ...rest }: CaseEvent) {
  const span = from === to ? { time: isoOf(from) } : { from: isoOf(from), to: isoOf(to) };
  return filled({
    id,
    ...span,
    ...(approximate && { approximate: true }),
    class: name,
    sources,
    text,
    category,
    ...rest,
  });
}

function claimJson({ measure, ...claim }: CaseClaim) {
  const { id, parameters, expect } = measure ?? {};
  return filled({ ...claim, ...(measure && { measure: { id, parameters, expect } }) });
}

/** The view of a step as JSON values. */
export const viewJson = ({ time, range, ...view }: StoryView) =>
  filled({
    ...(time !== undefined && { time: isoOf(time) }),
    ...(range && { range: range.map(isoOf) }),
    ...view,
  });

const stepJson = ({ view, ...step }: StoryStep) => ({ ...filled({ ...step }), view: viewJson(view) });

/** The file as JSON values: `parseCase` of them gives the same case. */
export function caseJson(file: CaseFile) {
  const { title, people, flights, route, settings, places, sources, events, claims, story, dismissed } = file;
  return {
    version: CASE_VERSION,
    ...filled({ title: title || undefined, people, route, settings }),
    flights: flights.map((flight) => filled({ ...flight })),
    places: places.map((place) => filled({ ...place })),
    sources,
    events: events.map(eventJson),
    claims: claims.map(claimJson),
    story: story.map(stepJson),
    ...filled({ dismissed }),
  };
}

/** The text of a case file. */
export const writeCase = (file: CaseFile): string => `${JSON.stringify(caseJson(file), null, 2)}\n`;
