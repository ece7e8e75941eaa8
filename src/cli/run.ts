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

/** parseArgs marks usage problems by a code. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS'));

/** The whole command line, without a process around it. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args;
  const before = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  if (before.includes('--help') || before.includes('-h')) return (showHelp(terminal), 0);
  if (name === '--version' || name === '-v') return (showVersion(terminal), 0);
  try {
    if (name === undefined)
      throw new UsageError(msg(str`Expected a command: ${Object.keys(commands).join(', ')}.`));
    if (!Object.hasOwn(commands, name)) {
      throw new UsageError(
        msg(str`Expected a command (${Object.keys(commands).join(', ')}), got “${name}”.`),
      );
    }
    return await commands[name](rest, terminal);
  } catch (error) {
    if (error instanceof ReadError || error instanceof RedactionError)
      return (terminal.err(`crosstrack: ${safe(error.message)}\n`), 2);
    if (!isUsage(error)) throw error;
    const hint = msg('Try: crosstrack --help');
    terminal.err(`crosstrack: ${error.message.replaceAll('\n', ' ')}\n${hint}\n`);
    return 2;
  }
}
