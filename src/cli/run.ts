import { msg, str } from '../base/words.js';
import { ReadError } from '../formats/base/report.js';
import { RedactionError } from '../track/redact/redaction.js';
import { analyzeCommand } from './analyze.js';
import { bundleCommand } from './bundle.js';
import { claimsCommand } from './claims.js';
import { UsageError, type Command, type Exit, type Terminal } from './command.js';
import { detectorsCommand } from './detectors.js';
import { formatsCommand } from './formats.js';
import { showHelp, showVersion } from './help.js';
import { safe } from './layout.js';
import { reportCommand } from './report.js';
import { didYouMean } from './suggest.js';
import { verifyCommand } from './verify.js';

const commands: Readonly<Record<string, Command>> = {
  analyze: analyzeCommand,
  claims: claimsCommand,
  report: reportCommand,
  bundle: bundleCommand,
  verify: verifyCommand,
  formats: formatsCommand,
  detectors: detectorsCommand,
};

/** The command that a call for help is about, if it names one. */
function helpFor(args: readonly string[]): string | undefined | false {
  const before = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  const [first, second] = before;
  if (first === 'help') return second;
  if (!before.includes('--help') && !before.includes('-h')) return false;
  return first?.startsWith('-') ? undefined : first;
}

/** The whole command line, without a process around it. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args;
  const known = [...Object.keys(commands), 'help'];
  try {
    const about = helpFor(args);
    if (about !== false) return (showHelp(terminal, about), 0);
    if (name === '--version' || name === '-v') return (showVersion(terminal), 0);
    if (name === undefined) throw new UsageError(msg(str`Expected a command: ${known.join(', ')}.`));
    if (!Object.hasOwn(commands, name))
      throw new UsageError(
        msg(str`Expected a command (${known.join(', ')}), got “${name}”.`) + didYouMean(name, known),
      );
    return await commands[name](rest, terminal);
  } catch (error) {
    if (error instanceof ReadError || error instanceof RedactionError)
      return (terminal.err(`crosstrack: ${safe(error.message)}\n`), 2);
    if (!(error instanceof UsageError)) throw error;
    const hint =
      name !== undefined && Object.hasOwn(commands, name)
        ? msg(str`Try: crosstrack help ${name}`)
        : msg('Try: crosstrack --help');
    terminal.err(`crosstrack: ${safe(error.message.replaceAll('\n', ' '))}\n${hint}\n`);
    return 2;
  }
}
