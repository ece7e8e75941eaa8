import type { AircraftFamily } from '../scene.js';
import { airliner } from './airliner.js';
import { balloon } from './balloon.js';
import { drone } from './drone.js';
import { fighter } from './fighter.js';
import { helicopter } from './helicopter.js';
import { jumpPlane } from './jump-plane.js';
import { cropDuster, fireScooper, patrol } from './low-work.js';
import { tanker } from './racetracks.js';
import { glider, paraglider } from './soaring.js';
import { trainer } from './trainer.js';

/** Ordinary flights of every kind. */
export const aircraft: readonly AircraftFamily[] = [
  airliner,
  trainer,
  glider,
  paraglider,
  balloon,
  helicopter,
  drone,
  fighter,
  tanker,
  patrol,
  jumpPlane,
  cropDuster,
  fireScooper,
];
