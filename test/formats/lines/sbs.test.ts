import { expect } from 'chai';
import fc from 'fast-check';
import { read } from '../input.js';

const day = Date.parse('2024-03-01T00:00:00Z');
const clock = (ms: number) => new Date(day + ms).toISOString().slice(11, 23);

type Fact = 'callsign' | 'altitude' | 'speed' | 'position';
interface Message {
  readonly aircraft: number;
  readonly ms: number;
  readonly fact: Fact;
}

/** A message whose fact is its own number, so that each value of a row shows which message it came from. */
function written({ aircraft, ms, fact }: Message, n: number): string {
  const cells = Array<string>(12).fill('');
  if (fact === 'callsign') cells[0] = 'TST1';
  if (fact === 'altitude') cells[1] = String(n);
  if (fact === 'speed') cells[2] = String(n);
  if (fact === 'position') [cells[4], cells[5]] = [String(n / 100), '8.5'];
  const time = `2024/03/01,${clock(ms)}`;
  return `MSG,3,1,1,ABC${aircraft}00,1,${time},${time},${cells.join(',')}`;
}

const message: fc.Arbitrary<Message> = fc.record({
  aircraft: fc.integer({ min: 0, max: 2 }),
  ms: fc.integer({ min: 0, max: 6000 }),
  fact: fc.constantFrom<Fact>('callsign', 'altitude', 'speed', 'position'),
});

describe('BaseStation messages', () => {
  it('join into rows that hold only what was said within a second, each fact once', async () => {
    const property = fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 60 }),
      async (messages) => {
        const { tracks, report } = await read(messages.map(written).join('\n'));
        expect(report).to.include({ rows: messages.length, used: messages.length });
        const seen: Record<'altitude' | 'speed' | 'position', number[]> = {
          altitude: [],
          speed: [],
          position: [],
        };
        for (const { altitude, groundSpeed, lat, time, length } of tracks) {
          for (let i = 0; i < length; i++) {
            const facts = {
              altitude: altitude[i],
              speed: groundSpeed[i],
              position: Math.round(lat[i] * 100),
            };
            const from = Object.entries(facts).filter(([, n]) => n === n);
            const times = from.map(([, n]) => messages[n].ms);
            for (const a of times) for (const b of times) expect(Math.abs(a - b)).to.be.at.most(2000);
            // The row's time is that of its position, or within the second of its first message.
            if (facts.position === facts.position)
              expect(time[i] * 1000 - day).to.be.closeTo(messages[facts.position].ms, 1e-3);
            else for (const ms of times) expect(Math.abs(time[i] * 1000 - day - ms)).to.be.at.most(1000.001);
            for (const [name, n] of from) seen[name as 'altitude'].push(n);
          }
        }
        for (const name of ['altitude', 'speed', 'position'] as const) {
          const said = messages.flatMap(({ fact }, n) => (fact === name ? [n] : []));
          expect(
            seen[name].sort((a, b) => a - b),
            name,
          ).to.deep.equal(said);
        }
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('that stand in the file twice count once', async () => {
    const property = fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 10 }),
      async (messages) => {
        const lines = messages.map(written);
        const once = await read(lines.join('\n'));
        const twice = await read(lines.flatMap((line) => [line, line]).join('\n'));
        expect(twice.report.used).to.equal(2 * lines.length);
        const values = ({ tracks }: typeof once) =>
          tracks.map(({ time, altitude, lat }) => [[...time], [...altitude], [...lat]]);
        expect(values(twice)).to.deep.equal(values(once));
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });
});
