import { squawkChange as declared } from '../finding/declarations/squawk-change.js';
import { NO_SQUAWK, type Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';

interface Spell {
  readonly code: number;
  readonly start: number;
  end: number;
}

/** Spells of one code that last: a code shorter than `persist` seconds is a wrong frame or one being set. */
function lastingCodes(track: Track, persist: number): Spell[] {
  const lasting: Spell[] = [];
  let open: (Spell & { rows: number }) | undefined;
  const close = () => {
    if (!open || open.rows < 2 || track.time[open.end] - track.time[open.start] < persist) return;
    const last = lasting.at(-1);
    if (last?.code === open.code) last.end = open.end;
    else lasting.push({ code: open.code, start: open.start, end: open.end });
  };
  const { squawk } = track;
  for (let i = 0; i < squawk.length; i++) {
    const code = squawk[i];
    if (code === NO_SQUAWK) continue;
    if (open?.code === code) {
      open.end = i;
      open.rows++;
    } else {
      close();
      open = { code, start: i, end: i, rows: 1 };
    }
  }
  close();
  return lasting;
}

const octal = (code: number): string => String(code).padStart(4, '0');

/** Changes to and fro between two codes that are one event: two sources, or a transponder that is switched. */
const MIN_ALTERNATIONS = 3;

/** Index of the last of the codes that alternate from `first` on; the next one if too few do. */
function lastAlternating(codes: readonly Spell[], first: number): number {
  let last = first + 1;
  while (last + 1 < codes.length && codes[last + 1].code === codes[last - 1].code) last++;
  return last - first >= MIN_ALTERNATIONS ? last : first + 1;
}

export const squawkChange = defineDetector({
  ...declared,
  *detect(track, _context, { persist }) {
    const codes = lastingCodes(track, persist);
    for (let k = 0; k + 1 < codes.length;) {
      const next = lastAlternating(codes, k);
      const [a, b, last] = [codes[k], codes[k + 1], codes[next]];
      const changes = next - k;
      yield {
        start: a.end,
        end: last.start,
        value: last.code,
        severity: 'advisory',
        confidence: 'high',
        evidence: {
          from: octal(a.code),
          to: octal(b.code),
          changes,
          lastedBefore: track.time[a.end] - track.time[a.start],
          ...(changes === 1 && { gap: track.time[b.start] - track.time[a.end] }),
        },
      };
      k = next;
    }
  },
});
