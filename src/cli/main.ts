import { languageFor, setLanguage } from '../base/language.js';
import { run } from './run.js';

const { stdin, stdout, stderr, argv, env } = process;

// A program that has read enough (`| head`) closes the pipe: not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// The terminal's locale: `de_AT.UTF-8`.
const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
const wanted = languageFor([set.split('.')[0].replaceAll('_', '-')]);
if (wanted) await setLanguage(wanted);

process.exitCode = await run(argv.slice(2), {
  stdin,
  color: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  width: Math.min(stdout.columns ?? 110, 110),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
});
