/**
 * npm run evaluate: holds every detector against what is known about the recorded flights in $CROSSTRACK_TRACKS
 * (every labels*.json there says what and who says so). Reads and analyzes as the command line does. Exit 1 where an expectation is missed, a `never` found or a `max` exceeded; 2 without the folder.
 */
import { detectors } from '../src/detectors/index.js';
import { iou } from './evaluate/judge.js';
import { evaluateFolder, type Totals } from './evaluate/totals.js';

const folder = process.env.CROSSTRACK_TRACKS;
if (!folder) {
  process.stderr.write('Set CROSSTRACK_TRACKS to the folder with labels.json.\n');
  process.exit(2);
}
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

function sayDetectors({ judgements, astray }: Totals): void {
  const kinds = new Set([...detectors.map(({ kind }) => kind), ...judgements.map((j) => j.kind)]);
  say('detector               met  missed  unexpected');
  for (const kind of kinds) {
    const own = judgements.filter((j) => j.kind === kind);
    const met = own.filter((j) => j.met).length;
    const extra = astray.filter(({ finding }) => finding.kind === kind).length;
    const numbers = [met, own.length - met, extra].map((n, i) => String(n).padStart([5, 8, 12][i]));
    say(kind.padEnd(21) + numbers.join(''));
  }
}

const clock = (time: number): string => new Date(time * 1000).toISOString().slice(0, 19);

function sayAstray({ astray }: Totals): void {
  say('\nFindings about the flight that no label asks for (they are not therefore wrong):');
  for (const { file, finding } of astray) {
    say(
      `  ${file}: ${finding.kind} ${clock(finding.startTime)} to ${clock(finding.endTime)} ${finding.confidence}`,
    );
  }
}

function sayWindows({ matches, astray }: Totals): void {
  say('\nwindows                of   found  mean overlap (intersection over union)  precision  recall');
  for (const kind of ['holding', 'go-around']) {
    const own = matches.filter(({ match }) => match.kind === kind).map(({ match }) => match);
    const files = new Set(matches.filter(({ match }) => match.kind === kind).map(({ file }) => file));
    const found = own.filter((match) => match.finding);
    const share = found.map(({ window, finding }) =>
      iou(window, { start: finding!.startTime, end: finding!.endTime }),
    );
    const mean = share.reduce((a, b) => a + b, 0) / share.length;
    const wrong = astray.filter(({ file, finding }) => finding.kind === kind && files.has(file)).length;
    const precision = (found.length / (found.length + wrong)).toFixed(3);
    const recall = (found.length / own.length).toFixed(3);
    say(`${kind.padEnd(21)} ${own.length} ${found.length} ${mean.toFixed(2)} ${precision} ${recall}`);
  }
}

function sayQuiet({ quiet }: Totals): void {
  const rate = (quiet.findings.length / quiet.hours) * 100;
  say(
    `\nQuiet set: ${quiet.findings.length} findings about the flight in ${quiet.hours.toFixed(0)} flight hours, ` +
      `${rate.toFixed(2)} in 100 hours.`,
  );
}

const totals = await evaluateFolder(folder, process.argv[2]);
sayDetectors(totals);
sayWindows(totals);
sayQuiet(totals);
sayAstray(totals);
const asked = totals.judgements.filter((j) => !j.note);
const missed = asked.filter((j) => !j.met);
if (missed.length > 0) say('\nMissed:');
for (const { file, kind, label, got } of missed) say(`  ${file}: ${kind}: expected ${label}, got ${got}`);
for (const { file, label, got, met, note } of totals.judgements) {
  if (note && !met) say(`\nNote: ${file}: the label says ${label}, the reader gives ${got}.`);
}
say(`\n${asked.length - missed.length} of ${asked.length} labels met.`);
process.exitCode = missed.length > 0 ? 1 : 0;
