import { msg, str } from '@lit/localize';
import { beforeStop } from '../../src/base/words.js';
import { messageOf } from '../shared/error-message.js';

/** The last part of an address, as the name of a file. */
export function nameOfUrl(url: string): string {
  const last = url.split(/[?#]/)[0].split('/').pop() || url;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a literal percent sign
  }
}

/** The file at an address. @throws Error that says in a sentence why it cannot be had */
export async function fetched(url: string, signal: AbortSignal): Promise<File> {
  const name = nameOfUrl(url);
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(msg(str`the server answered ${response.status}`));
    return new File([await response.blob()], name);
  } catch (error) {
    throw new Error(msg(str`${name} could not be fetched: ${beforeStop(messageOf(error))}.`));
  }
}
