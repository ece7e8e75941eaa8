/** A flight and its case, and what every report of them has: on the page and on the command line. */

/** 120 rows northwards from Baku, one every ten seconds, with a hole of two minutes. */
export function csv(callsign = 'TST1'): string {
  const rows = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < 120; i++) {
    if (i > 30 && i < 43) continue;
    const time = 1_735_100_000 + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    rows.push(
      `${time},${utc},${callsign},"${(40.47 + i * 0.01).toFixed(4)},50.0500",${10_000 + i * 100},240,0`,
    );
  }
  return `${rows.join('\n')}\n`;
}

export const caseText = JSON.stringify({
  ...{ version: 2, title: 'A flight in parts', route: 'UBBB-URMG' },
  flights: [{ callsign: 'TST1', files: [{ name: 'flight.csv' }] }],
  sources: { A: { who: 'a ministry', title: 'a statement', date: '2025-02-04' } },
  events: [
    {
      ...{ id: 'call', time: '2024-12-25T04:20:00Z', text: 'a call on the radio' },
      ...{ class: 'official', sources: ['A'] },
    },
  ],
  claims: [
    {
      ...{ id: 'end', who: 'the airline', said: '2024-12-25', text: 'it flew on to 41.66° N' },
      ...{ class: 'press', sources: ['A'], about: 'path' },
      measure: {
        id: 'distance-from-place',
        parameters: { places: ['41.66,50.05'], at: 'end' },
        expect: { atMost: 3, unit: 'NM' },
      },
    },
  ],
  dismissed: [
    { address: `${'a'.repeat(64)}/TST1/orbit/20241225T042000Z/20241225T042100Z@0.1.0`, note: 'seen' },
  ],
});

/** Headings of the second level, without numbers. */
export const parts = [
  ...['Claims', 'Timeline', 'Findings set aside', 'Sources'],
  ...['Summary', 'Source', 'Position status', 'Planned route and deviation'],
  ...['Findings', 'What was looked at', 'Method'],
];

/** What is in the parts of the case, each a cell of a table. */
export const cells = ['the airline', 'it flew on to 41.66° N', 'agrees', 'a call on the radio', 'a ministry'];

const withoutNumber = (text: string): string => text.replace(/ \(\d+\)$/, '');
export const partsOfHtml = (html: string): string[] =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text]) => withoutNumber(text));
export const partsOfMarkdown = (text: string): string[] =>
  [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => withoutNumber(title.replaceAll('\\', '')));
