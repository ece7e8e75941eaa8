import type { ExportInput } from '../../src/export/input.js';
import { loadAirports } from '../../src/route/airports/index.js';
import { isRedacting, type Redaction } from '../../src/track/redact/redaction.js';
import type { FlightSession } from '../session/session.js';
import { vicinityIn } from './saving.js';

/** All flights that are open, without what their reader leaves out. */
export async function sharedInput(session: FlightSession, redaction: Redaction): Promise<ExportInput> {
  const { analyses, reports: files, settings } = session;
  const airports = await loadAirports();
  const input: ExportInput = { analyses, airports, files, settings };
  if (!isRedacting(redaction)) return input;
  const { redactedInput } = await import('../../src/export/redacted.js');
  return redactedInput(input, redaction, vicinityIn(session, airports));
}
