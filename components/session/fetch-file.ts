import { msg, str } from '@lit/localize';
import { formatTime } from '../../src/base/units.js';
import type { Origin } from '../../src/formats/base/report.js';
import { beforeStop } from '../../src/base/words.js';
import { messageOf } from '../shared/error-message.js';
import type { FileProblem } from './types.js';

/** Characters; longer names are not read by anybody, and an address may be of any length. */
const MAX_NAME = 120;

/** The last part of an address, as the name of a file. Content inside of an address is not a name. */
export function nameOfUrl(url: string): string {
  if (/^\s*(data|blob|javascript):/i.test(url)) return url.trim().split(':', 1)[0].toLowerCase();
  const last = url.split(/[?#]/)[0].split('/').pop() || url;
  try {
    return decodeURIComponent(last).slice(0, MAX_NAME);
  } catch {
    return last.slice(0, MAX_NAME); // a literal percent sign
  }
}

/** A file, and where it came from if it was fetched. */
export interface Fetched {
  readonly file: File;
  readonly origin?: Origin;
}

/** A data: address is the whole file. */
const MAX_ADDRESS = 2000;

/** The file at an address, and where it came from. @throws Error that says in a sentence why it cannot be had */
export async function fetched(url: string, signal: AbortSignal): Promise<Required<Fetched>> {
  const name = nameOfUrl(url);
  try {
    const response = await fetch(url, { signal, referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new Error(msg(str`the server answered ${response.status}`));
    const file = new File([await response.blob()], name);
    const address = new URL(response.url || url, document.baseURI).href.slice(0, MAX_ADDRESS);
    return { file, origin: { address, fetched: formatTime(Math.floor(Date.now() / 1000)) } };
  } catch (error) {
    throw new Error(msg(str`${name} could not be fetched: ${beforeStop(messageOf(error))}.`));
  }
}

/** What can be had of several files, in their order, and why the others cannot. */
export async function fetchedAll(urls: readonly string[], signal: AbortSignal) {
  const all = await Promise.allSettled(urls.map((url) => fetched(url, signal)));
  signal.throwIfAborted();
  return {
    files: all.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
    problems: all.flatMap((one, i): FileProblem[] =>
      one.status === 'rejected' ? [{ name: nameOfUrl(urls[i]), message: messageOf(one.reason), row: 0 }] : [],
    ),
  };
}
