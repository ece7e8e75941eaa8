import { airborne, cruise } from '../maneuvers.js';
import type { EventFamily } from '../scene.js';

/** ft/s², kt to ft/s. */
const [GRAVITY, FT_S] = [32.174, 1.68781];

export const vertical: readonly EventFamily[] = [
  {
    kind: 'rapid-descent',
    name: 'emergency descent from cruise at 4,200 to 7,000 ft/min',
    make(random) {
      const jet = airborne(random, random.whole(330, 390) * 100, 450);
      cruise(jet, random, 900).during('rapid-descent', () => {
        const rate = random.between(4200, 7000);
        jet.level(random.between(10_000, 14_000), rate, { speed: 360, accelerate: 0.5 });
        return rate;
      });
      return { states: cruise(jet, random, 900).states, events: jet.events };
    },
  },
  {
    kind: 'rapid-climb',
    name: 'at 6,500 to 12,000 ft/min for 2 min',
    make(random) {
      const jet = airborne(random, 9000, 380);
      jet.fly(600).during('rapid-climb', () => {
        const rate = random.between(6500, 12_000);
        jet.fly(120, { climb: rate });
        return rate;
      });
      return { states: jet.fly(900).states, events: jet.events };
    },
  },
  {
    kind: 'altitude-oscillation',
    name: 'swings of 500 to 1,500 ft and 55 to 80 s, energy kept',
    make(random) {
      const jet = airborne(random, random.whole(120, 220) * 100, 260, 20);
      cruise(jet, random, 600).during('altitude-oscillation', () => {
        const [swing, period, cycles] = [
          random.between(500, 1500),
          random.between(55, 80),
          random.whole(6, 14),
        ];
        const [v, mean] = [jet.speed, jet.height];
        for (let s = 0; s < cycles * period; s++) {
          const climb = ((swing * Math.PI * 60) / period) * Math.cos((2 * Math.PI * s) / period);
          const energy = (v * FT_S) ** 2 - 2 * GRAVITY * (jet.height - mean);
          jet.rate = climb;
          jet.fly(1, { climb, speed: Math.sqrt(Math.max(energy, 1)) / FT_S, accelerate: 10 });
        }
        return swing;
      });
      return { states: cruise(jet, random, 600, { speed: 260 }).states, events: jet.events };
    },
  },
  {
    kind: 'level-bust',
    name: '400 to 1,000 ft through the selected altitude for 1 to 3 min',
    make(random) {
      const jet = airborne(random, 10_000, 300);
      jet.selected = 18_000;
      jet.fly(120).level(18_000, 2000).fly(400);
      jet.during('level-bust', () => {
        const off = random.between(400, 1000) * random.side();
        jet
          .level(18_000 + off, 1500)
          .fly(random.between(40, 120))
          .level(18_000, 1000);
        return off;
      });
      return { states: jet.fly(500).states, events: jet.events };
    },
  },
  {
    kind: 'low-speed-high-sink',
    name: 'at 25 to 35 % of the usual speed, 4,000 to 8,000 ft/min for 2 to 3 min',
    make(random) {
      const jet = airborne(random, random.whole(300, 370) * 100, 440, 20);
      jet
        .fly(1500)
        .fly(60, { speed: 140, accelerate: 8 })
        .during('low-speed-high-sink', () => {
          const rate = random.between(4000, 8000);
          jet.fly(random.between(120, 180), { climb: -rate, speed: 440 * random.between(0.25, 0.35) });
          return rate;
        });
      return { states: jet.fly(300, { speed: 300 }).states, events: jet.events, also: ['rapid-descent'] };
    },
  },
];
