import { readFile } from 'node:fs/promises';
import { msg, str } from '../base/words.js';
import { verificationSentences } from '../bundle/verification-words.js';
import { verifyBundle } from '../bundle/verify.js';
import { ReadError } from '../formats/base/report.js';
import { loadAirports } from '../route/airports/index.js';
import { UsageError, type Command } from './command.js';
import { safe } from './layout.js';
import { parsed } from './parse.js';
import { gunzip } from './source.js';

/** `verify FILE.zip`: exit 0 where everything is as it was, else 1; 2 for what is no bundle. */
export const verifyCommand: Command = async (args, { out, err }) => {
  const { values, positionals } = parsed(args, { json: { type: 'boolean', default: false } });
  if (positionals.length !== 1) throw new UsageError(msg('Expected one bundle to verify.'));
  const [path] = positionals;
  const zip = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      msg(str`Expected a bundle that can be read, found none at ${path} (${error.code ?? '?'}).`),
    );
  });
  try {
    const verification = await verifyBundle(zip, { airports: await loadAirports(), gunzip });
    if (values.json) out(`${JSON.stringify(verification, null, 2)}\n`);
    else
      out(
        verificationSentences(verification)
          .map((line) => `${safe(line)}\n`)
          .join(''),
      );
    return verification.same ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    err(`crosstrack: ${safe(error.message)}\n`);
    return 2;
  }
};
