import { VERSION } from '../base/version.js';
import { msg, str } from '../base/words.js';
import { commandHelp, type CommandHelp } from './command-help.js';
import { UsageError, type Terminal } from './command.js';
import { labeled, painter, wrap } from './layout.js';
import { optionHelp, type OptionName } from './option-help.js';
import { didYouMean } from './suggest.js';

/** Width of the column of commands and options. */
const COLUMN = 30;

const paragraph = (text: string, width: number): string => wrap(text, width).join('\n');

function optionLines(names: readonly OptionName[], { width }: Terminal): string[] {
  const all = optionHelp();
  return names.map((name) => {
    const { value, text } = all[name];
    const label = `  --${name.replace('claims-', '')}${value ? ` ${value}` : ''}`;
    return label.length < COLUMN
      ? labeled(label, text, COLUMN, width)
      : `${label}\n${labeled('', text, COLUMN, width)}`;
  });
}

const exits = (): string =>
  msg(
    'Exit: 0 done; 1 a finding reaches --fail-on, or verify found a difference; 2 unusable input or arguments (files that can be read are analyzed all the same).',
  );

function commandText(name: string, help: CommandHelp, terminal: Terminal): string {
  const { width, color } = terminal;
  const bold = (text: string) => painter(color)(text, 'bold');
  return [
    `${bold(`crosstrack ${name}`)}: ${help.title()}`,
    '',
    ...help.usage.map((line) => `  crosstrack ${line}`),
    '',
    ...help.about().flatMap((text) => [paragraph(text, width), '']),
    ...(help.options.length > 0 ? [bold(msg('Options')), ...optionLines(help.options, terminal), ''] : []),
    bold(msg('Examples')),
    ...help.examples.map((line) => `  crosstrack ${line}`),
    '',
    paragraph(exits(), width),
    '',
  ].join('\n');
}

function overview(terminal: Terminal): string {
  const { width, color } = terminal;
  const bold = (text: string) => painter(color)(text, 'bold');
  const commands = Object.entries(commandHelp);
  return [
    paragraph(
      msg('crosstrack: where a flight left its plan, and what its track can and cannot prove'),
      width,
    ),
    '',
    bold(msg('Commands')),
    ...commands.map(([name, { title }]) => labeled(`  ${name}`, title(), 14, width)),
    labeled('  help', msg('the options of a command: crosstrack help analyze'), 14, width),
    '',
    paragraph(
      msg(
        'FILE is a track in any of the formats, optionally packed as .gz or .zip; a folder of them; an http address; or - for standard input. CASE is a .case.json; without files its own are opened, with its route and settings.',
      ),
      width,
    ),
    '',
    bold(msg('Options of analyze, report and bundle')),
    ...optionLines(commandHelp.analyze.options, terminal),
    '',
    '  --help, --version',
    '',
    paragraph(msg('Results go to standard output, problems to standard error.'), width),
    paragraph(exits(), width),
    '',
  ].join('\n');
}

/** Help in general, or for one command. @throws UsageError for a command that is none */
export function showHelp(terminal: Terminal, name?: string): void {
  if (name === undefined || name === 'help') return terminal.out(overview(terminal));
  const known = Object.keys(commandHelp);
  if (!Object.hasOwn(commandHelp, name))
    throw new UsageError(
      msg(str`Expected a command (${known.join(', ')}), got “${name}”.`) + didYouMean(name, known),
    );
  terminal.out(commandText(name, commandHelp[name as keyof typeof commandHelp], terminal));
}

export const showVersion = ({ out }: Terminal): void => out(`${VERSION}\n`);
