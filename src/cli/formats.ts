import { formats } from '../formats/index.js';
import { msg } from '../base/words.js';
import type { Command } from './command.js';
import { labeled } from './layout.js';
import { oneOf, parsed } from './parse.js';

/** `formats`: what can be read. */
export const formatsCommand: Command = async (args, terminal) => {
  const { values } = parsed(args, { format: { type: 'string', default: 'text' } });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const list = formats.map(({ id, title, extensions }) => ({ id, title: title(), extensions }));
  if (format === 'json') terminal.out(`${JSON.stringify(list, null, 2)}\n`);
  else {
    const column = Math.max(...list.map(({ id }) => id.length)) + 2;
    const line = ({ id, title, extensions }: (typeof list)[number]) =>
      labeled(
        id,
        `${title} (${extensions.map((ending) => `.${ending}`).join(', ')})`,
        column,
        terminal.width,
      );
    terminal.out(
      `${list.map(line).join('\n')}\n\n${msg('Each may be packed as .gz or .zip. The content decides, not the name.')}\n`,
    );
  }
  return 0;
};
