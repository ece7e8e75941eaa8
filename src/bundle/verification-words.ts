import { msg, str } from '../base/words.js';
import { formatQuantity } from '../base/units.js';
import type { Difference } from './differences.js';
import type { Verification } from './verify.js';

/** Differences that are listed one by one. */
export const LISTED = 100;

/** `flights[0].findings[2].value: recorded 12.3, now 12.4`. */
export function differenceWords({ where, recorded, computed }: Difference): string {
  if (recorded === undefined) return msg(str`${where}: not recorded, now ${computed ?? ''}`);
  if (computed === undefined) return msg(str`${where}: recorded ${recorded}, now not there`);
  return msg(str`${where}: recorded ${recorded}, now ${computed}`);
}

/** In one sentence whether the bundle is what it says. */
export function verdictWords({ same, bag, failure, differences }: Verification): string {
  if (same) return msg('The bundle is unchanged, and every value computed anew is the one recorded.');
  if (bag.problems.length > 0) return msg('The bundle is not as its manifests say.');
  if (failure) return msg('The results could not be computed anew.');
  return msg(
    str`The bundle is unchanged, but ${formatQuantity(differences.length, '')} values computed anew differ.`,
  );
}

function versionWords({ version: { recorded, now } }: Verification): string {
  if (recorded === '')
    return msg(str`The bundle does not say which version made it; this is version ${now}.`);
  if (recorded === now) return msg(str`Made and checked with version ${now}.`);
  return msg(
    str`Made with version ${recorded}, checked with version ${now}: what differs may be what this version says otherwise of the same files. Its report and its tables were not compared.`,
  );
}

/** Everything that was found, a sentence each: verdict, hashes, values, version, time stamps. */
export function verificationSentences(verification: Verification): string[] {
  const { bag, failure, compared, differences, setAside } = verification;
  const left = differences.length - LISTED;
  return [
    verdictWords(verification),
    msg(str`SHA-256 compared: ${formatQuantity(bag.compared, '')} files.`),
    ...bag.problems.map(({ message }) => message),
    ...(failure
      ? [failure]
      : [msg(str`Values computed anew and compared: ${formatQuantity(compared, '')}.`)]),
    ...(setAside > 0
      ? [msg(str`Findings set aside in the case: ${setAside}. They are in the results, each with its note.`)]
      : []),
    ...differences.slice(0, LISTED).map(differenceWords),
    ...(left > 0 ? [msg(str`… and ${formatQuantity(left, '')} more.`)] : []),
    versionWords(verification),
    ...bag.timeStamps.map((path) =>
      msg(
        str`Time stamp ${path}: kept, and not checked here; check it with a program of its kind (OpenTimestamps, or openssl ts).`,
      ),
    ),
  ];
}
