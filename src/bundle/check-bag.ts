import { msg, str } from '../base/words.js';
import { BAG_VERSION, MANIFEST, oxumOf, PAYLOAD, TAG_MANIFEST, type BagFiles } from './bag.js';
import { decodePath, isInside } from './bag-paths.js';
import { sha256Hex, textOf } from './hash.js';

/** What is not as the bag's own manifests say. */
export interface BagProblem {
  readonly kind: 'changed' | 'missing' | 'not listed' | 'malformed';
  /** The file concerned; '' for the bag as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Time stamps of others on the manifest: they come after it, so no manifest lists them. */
const STAMP = /^(tag)?manifest-sha256\.txt\.(ots|tsr)$/;

export interface BagCheck {
  readonly problems: readonly BagProblem[];
  /** Files whose hash was compared. */
  readonly compared: number;
  /** OpenTimestamps (`.ots`) and RFC 3161 (`.tsr`) files beside the manifests. */
  readonly timeStamps: readonly string[];
}

const changed = (path: string): BagProblem => ({
  ...{ kind: 'changed' as const, path },
  message: msg(str`${path} was changed: its SHA-256 is not the one in the manifest.`),
});
const missing = (path: string): BagProblem => ({
  ...{ kind: 'missing' as const, path },
  message: msg(str`${path} is missing: the manifest lists it.`),
});
const notListed = (path: string): BagProblem => ({
  ...{ kind: 'not listed' as const, path },
  message: msg(str`${path} is in no manifest: it was added later.`),
});
const malformed = (path: string, message: string): BagProblem => ({ kind: 'malformed', path, message });

/** Hashes by path; a line that is none is a problem. */
function readManifest(path: string, files: BagFiles, problems: BagProblem[]): Map<string, string> {
  const hashes = new Map<string, string>();
  const bytes = files.get(path);
  if (!bytes) {
    problems.push(missing(path));
    return hashes;
  }
  for (const [i, line] of textOf(bytes)
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line === '') continue;
    const [, hash, written] = /^([0-9a-f]{64})[ \t]{1,8}\*?(\S.*)$/i.exec(line) ?? [];
    const of = written && decodePath(written);
    if (!of || !isInside(of) || hashes.has(of))
      problems.push(
        malformed(path, msg(str`${path}, line ${i + 1}: expected a SHA-256 and a path inside of the bag.`)),
      );
    else hashes.set(of, hash.toLowerCase());
  }
  return hashes;
}

/** Compares what a manifest lists. */
function compare(hashes: ReadonlyMap<string, string>, files: BagFiles, problems: BagProblem[]): number {
  for (const [path, hash] of hashes) {
    const bytes = files.get(path);
    if (!bytes) problems.push(missing(path));
    else if (sha256Hex(bytes) !== hash) problems.push(changed(path));
  }
  return hashes.size;
}

function checkDeclaration(files: BagFiles, problems: BagProblem[]): void {
  const text = files.get('bagit.txt');
  if (!text) problems.push(missing('bagit.txt'));
  else if (!/^BagIt-Version: *(1\.0|0\.97)\r?\n/.test(textOf(text)))
    problems.push(malformed('bagit.txt', msg(str`bagit.txt: expected BagIt-Version ${BAG_VERSION}.`)));
}

/** Number of octets and files, where bag-info.txt gives it. */
function checkOxum(payload: BagFiles, files: BagFiles, problems: BagProblem[]): void {
  const info = files.get('bag-info.txt');
  const [, oxum] = /^Payload-Oxum: *(\S+)\s*$/im.exec(info ? textOf(info) : '') ?? [];
  if (oxum !== undefined && oxum !== oxumOf(payload))
    problems.push(
      malformed(
        'bag-info.txt',
        msg(str`bag-info.txt: expected ${oxum} octets and files in data/, found ${oxumOf(payload)}.`),
      ),
    );
}

/** Whether a bag is what its manifests say, each file by name. Nothing in it is run or read but the tag files. */
export function checkBag(files: BagFiles): BagCheck {
  const problems: BagProblem[] = [];
  try {
    checkDeclaration(files, problems);
    const listed = readManifest(MANIFEST, files, problems);
    const tags = readManifest(TAG_MANIFEST, files, problems);
    const compared = compare(listed, files, problems) + compare(tags, files, problems);
    const payload = new Map([...files].filter(([path]) => path.startsWith(PAYLOAD)));
    checkOxum(payload, files, problems);
    const timeStamps: string[] = [];
    for (const path of files.keys()) {
      if (STAMP.test(path)) timeStamps.push(path);
      else if (path !== TAG_MANIFEST && !listed.has(path) && !tags.has(path)) problems.push(notListed(path));
    }
    return { problems, compared, timeStamps };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const message = msg('A tag file is not UTF-8 text.');
    return { problems: [...problems, malformed('', message)], compared: 0, timeStamps: [] };
  }
}
