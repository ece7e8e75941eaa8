import { csvLine } from '../base/csv-cell.js';
import { formatTime } from '../base/units.js';
import type { ClaimResult } from '../case/claims/judge.js';
import { expectationWords, measuredWords } from '../case/claims/words.js';
import { laterThan, type CaseFile } from '../case/file/model.js';
import type { MeasuredValue } from '../case/measures/measure.js';

const number = (value: number): number | null => (Number.isFinite(value) ? Number(value.toFixed(4)) : null);

const valueJson = ({ label, value, uncertainty, unit: own, aside }: MeasuredValue, unit: string) => ({
  ...(label !== undefined && { label }),
  value: typeof value === 'number' ? number(value) : value,
  unit: own ?? unit,
  ...(uncertainty !== undefined && { uncertainty: number(uncertainty) }),
  ...(aside && { aside }),
});

function measuredJson({ measure, measured, analysis }: ClaimResult) {
  if (!measure || !measured) return null;
  const { values, rows, at, basis, basisClass, least, notes } = measured;
  return {
    values: values.map((one) => valueJson(one, measure.unit)),
    ...(least && { least }),
    at: at === undefined ? null : formatTime(at),
    rows:
      rows && analysis
        ? {
            file: analysis.track.meta.file,
            first: analysis.track.row[rows.start],
            last: analysis.track.row[rows.end],
          }
        : null,
    basis: { ...basis },
    basisClass: basisClass ?? null,
    notes: [...notes],
  };
}

/** What the track says to one claim, in numbers. */
export function claimJson(result: ClaimResult, file: CaseFile) {
  const { claim, verdict, reason, measure } = result;
  return {
    ...{ id: claim.id, who: claim.who, said: claim.said, text: claim.text, class: claim.class },
    about: claim.about ?? null,
    sources: [...claim.sources],
    supersededBy: laterThan(claim, file).map(({ id }) => id),
    standsAgainst: [...claim.standsAgainst],
    verdict,
    reason: reason ?? null,
    measure: claim.measure ?? null,
    rule: measure?.rule() ?? null,
    measured: measuredJson(result),
  };
}

const columns = [
  ...['id', 'who', 'said', 'text', 'class', 'about', 'sources', 'superseded_by', 'stands_against', 'verdict'],
  ...['reason', 'claimed', 'measured', 'file', 'first_row', 'last_row', 'basis', 'notes', 'rule'],
];

/** One row for each claim, with its verdict. No cell is a formula. */
export function claimsCsv(results: readonly ClaimResult[], file: CaseFile): string {
  const lines = results.map((result) => {
    const { id, who, said, text, about, sources, ...json } = claimJson(result, file);
    const { rows, basisClass, notes } = json.measured ?? { rows: null, basisClass: null, notes: [] };
    return csvLine([
      ...[id, who, said, text, json.class, about, sources.join('; ')],
      ...[json.supersededBy.join('; '), json.standsAgainst.join('; '), json.verdict, json.reason],
      expectationWords(result.claim.measure?.expect ?? {}),
      measuredWords(result),
      ...[rows?.file ?? null, rows?.first ?? null, rows?.last ?? null, basisClass],
      ...[notes.join('; '), json.rule],
    ]);
  });
  return csvLine(columns) + lines.join('');
}
