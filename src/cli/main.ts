import { languageFor, setLanguage } from '../base/language.js';
import { msg, str } from '../base/words.js';
import { run } from './run.js';

const { stdin, stdout, stderr, argv, env } = process;

/** The output is incomplete: its reader must not use it as the result. */
function notWritten(error: NodeJS.ErrnoException): never {
  const why =
    error.code === 'EPIPE'
      ? msg('the program that reads it has ended')
      : error.code === 'ENOSPC'
        ? msg('no space is left on the device')
        : (error.code ?? error.message);
  stderr.write(`crosstrack: ${msg(str`The output could not be written: ${why}.`)}\n`);
  process.exit(2);
}
stdout.on('error', notWritten);
stderr.on('error', () => process.exit(2));

// The terminal's locale: `de_AT.UTF-8`.
const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
const wanted = languageFor([set.split('.')[0].replaceAll('_', '-')]);
if (wanted) await setLanguage(wanted);

process.exitCode = await run(argv.slice(2), {
  stdin,
  color: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  width: Math.min(stdout.columns ?? 110, 110),
  out: (text) => {
    try {
      stdout.write(text);
    } catch (error) {
      notWritten(error as NodeJS.ErrnoException);
    }
  },
  err: (text) => void stderr.write(text),
});
