/** A stretch of a GPX text that is a complete GPX document. */
export interface GpxPart {
  readonly text: string;
  /** Lines of the file before the part's first line. */
  readonly linesBefore: number;
  /** Which of the file's tracks the part's first one is, from 0. */
  readonly firstTrack: number;
}

/** Points in a part: their document takes some 20 MB, however long the file is. */
export const PART = 4000;

const CLOSED = '</trkseg></trk></gpx>';

/**
 * Cuts a long text before track points, so that no document of the whole file is ever held. It cuts only where a segment
 * of a track is open and no comment; if that cannot be decided, the rest is one part.
 */
export function* gpxParts(text: string, points = PART): Generator<GpxPart> {
  const opening = openingOf(text);
  let [from, lines, tracks] = [0, 0, 0];
  for (const cut of opening ? places(text, points) : []) {
    const stretch = text.slice(from, cut);
    const shown = withoutHidden(stretch);
    const within = from > 0;
    if (shown === undefined || !isOpen(shown, 'trk', within) || !isOpen(shown, 'trkseg', within)) break;
    yield part(within ? opening : '', stretch + CLOSED, lines, tracks);
    lines += counted(stretch, /\n/g);
    tracks += counted(shown, /<trk[\s>]/g);
    from = cut;
  }
  yield part(from > 0 ? opening : '', text.slice(from), lines, tracks);
}

const part = (opening: string, text: string, linesBefore: number, tracks: number): GpxPart => ({
  text: opening + text,
  linesBefore,
  firstTrack: opening ? tracks - 1 : 0,
});

/** What a part must begin with to be within a segment, on one line; '' where the text has no such root. */
function openingOf(text: string): string {
  const head = withoutHidden(text.slice(0, Math.max(0, text.indexOf('<trkpt')))) ?? '';
  const root = /<gpx(?:\s[^>]*)?>/.exec(head)?.[0].replace(/\s+/g, ' ');
  return root ? `${root}<trk><trkseg>` : '';
}

/** A text without its comments and CDATA sections, in which tags are only words; undefined where one does not end. */
function withoutHidden(text: string): string | undefined {
  let shown = '';
  let at = 0;
  for (let start = text.indexOf('<!'); start >= 0; start = text.indexOf('<!', at)) {
    const end = text.startsWith('<!--', start) ? '-->' : ']]>';
    const close = text.indexOf(end, start + 4);
    if (close < 0) return undefined;
    shown += text.slice(at, start);
    at = close + end.length;
  }
  return shown + text.slice(at);
}

/** Before every `points`-th point. */
function* places(text: string, points: number): Generator<number> {
  let at = text.indexOf('<trkpt');
  for (let n = 1; at >= 0; n++) {
    at = text.indexOf('<trkpt', at + 6);
    if (at >= 0 && n % points === 0) yield at;
  }
}

/** Whether an element is open at the end of a stretch; `before`: whether it was at its beginning. */
function isOpen(stretch: string, name: string, before: boolean): boolean {
  const opened = Math.max(stretch.lastIndexOf(`<${name}>`), stretch.lastIndexOf(`<${name} `));
  const closed = stretch.lastIndexOf(`</${name}>`);
  return opened < 0 && closed < 0 ? before : opened > closed;
}

const counted = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
