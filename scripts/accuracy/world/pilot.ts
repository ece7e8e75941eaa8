import { cosine, courseTo, moved, nmBetween, sine, tangent, turnTo, type Place } from './earth.js';
import type { TrueEvent } from './scene.js';

/** The aircraft at one second. */
export interface State extends Place {
  /** ft above mean sea level. */
  readonly height: number;
  /** kt over the ground. */
  readonly speed: number;
  /** Degrees true, over the ground. */
  readonly course: number;
  /** ft/min. */
  readonly rate: number;
  readonly onGround: boolean;
  readonly squawk: string;
  /** ft; NaN none. */
  readonly selected: number;
}

/** What is flown: each is kept until another is given, except for the turn. */
export interface Moves {
  /** ft/min. */
  climb?: number;
  /** kt through the air, reached at `accelerate`. */
  speed?: number;
  /** kt a second. */
  accelerate?: number;
  /** Degrees a second of the heading, right positive. */
  turn?: number;
  /** Degrees true over the ground, held against the wind instead of a heading. */
  course?: number;
}

export interface Start extends Place {
  /** ft, kt through the air, degrees. */
  readonly height: number;
  readonly speed: number;
  readonly heading: number;
  /** kt, and degrees from which it blows. */
  readonly wind?: number;
  readonly windFrom?: number;
  readonly onGround?: boolean;
}

/** Degrees a second at which a course is taken up. */
const STANDARD_TURN = 3;
/** Share of the difference to the wanted vertical rate that is taken up in a second. */
const RATE_LAG = 0.3;

/** Degrees a second of a turn with some degrees of bank at a speed in kt. */
export const turnRate = (bank: number, speed: number): number => (1091 * tangent(bank)) / speed;

/** Flies a point with mass through moving air, one second after the other, and notes what happens. */
export class Pilot {
  readonly states: State[] = [];
  readonly events: TrueEvent[] = [];
  place: Place;
  height: number;
  speed: number;
  heading: number;
  rate = 0;
  onGround: boolean;
  squawk = '1000';
  selected = NaN;
  readonly #wind: { readonly north: number; readonly east: number };

  constructor({ lat, lon, height, speed, heading, wind = 0, windFrom = 0, onGround = false }: Start) {
    this.place = { lat, lon };
    [this.height, this.speed, this.heading, this.onGround] = [height, speed, heading, onGround];
    this.#wind = { north: -wind * cosine(windFrom), east: -wind * sine(windFrom) };
  }

  /** s since the beginning. */
  get time(): number {
    return this.states.length;
  }

  /** Degrees true over the ground. */
  get course(): number {
    return this.states.at(-1)?.course ?? this.heading;
  }

  #second({ climb = 0, speed = this.speed, accelerate = 3, turn = 0, course }: Moves): void {
    this.speed += Math.max(-accelerate, Math.min(accelerate, speed - this.speed));
    this.rate += RATE_LAG * (climb - this.rate);
    this.height += this.rate / 60;
    const wind = this.onGround ? { north: 0, east: 0 } : this.#wind;
    if (course === undefined) this.heading += turn;
    else {
      const across = wind.east * cosine(course) - wind.north * sine(course);
      const into = (Math.asin(Math.max(-0.9, Math.min(0.9, across / this.speed))) * 180) / Math.PI;
      const off = turnTo(this.heading, course - into);
      const most = turn || STANDARD_TURN;
      this.heading += Math.max(-most, Math.min(most, off));
    }
    const north = this.speed * cosine(this.heading) + wind.north;
    const east = this.speed * sine(this.heading) + wind.east;
    const over = Math.hypot(north, east);
    const way = over > 0.01 ? ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360 : this.course;
    this.place = moved(this.place, way, over / 3600);
    // Field by field: hundreds of thousands of seconds are flown, and copying objects takes most of their time.
    this.states.push({
      lat: this.place.lat,
      lon: this.place.lon,
      height: this.height,
      speed: over,
      course: way,
      rate: this.rate,
      onGround: this.onGround,
      squawk: this.squawk,
      selected: this.selected,
    });
  }

  fly(seconds: number, moves: Moves = {}): this {
    for (let s = 0; s < Math.round(seconds); s++) this.#second(moves);
    return this;
  }

  /** Turns the heading by some degrees at a rate (degrees a second). */
  turn(degrees: number, rate: number, moves: Moves = {}): this {
    const seconds = Math.max(1, Math.round(Math.abs(degrees) / rate));
    return this.fly(seconds, { ...moves, turn: degrees / seconds });
  }

  /** Climbs or descends to a height at a rate (ft/min, without sign). */
  level(height: number, rate: number, moves: Moves = {}): this {
    const way = Math.sign(height - this.height);
    for (let s = 0; s < 7200 && way * (height - this.height) > Math.abs(this.rate) / 40; s++)
      this.#second({ ...moves, climb: way * rate });
    return this.fly(8, { ...moves, climb: 0 });
  }

  /**
   * Flies straight to a place, whatever the wind; ends at it, or abeam. `turn`: degrees a second at most.
   * @param height ft, to which it climbs or descends on the way, at `climb`
   */
  toward(place: Place, { climb = 0, ...moves }: Moves = {}, height = this.height): this {
    let last = Infinity;
    for (let s = 0; s < 14_400; s++) {
      const nm = nmBetween(this.place, place);
      if (nm < this.speed / 3600 || (nm > last && nm < this.speed / 90)) break;
      last = nm;
      const off = height - this.height;
      const rate = Math.abs(off) > Math.abs(this.rate) / 40 ? Math.sign(off) * climb : 0;
      this.#second({ ...moves, climb: rate, course: courseTo(this.place, place) });
    }
    return this;
  }

  /** Notes what is flown in `part` as an event. */
  during(kind: string, part: () => number | void): this {
    const start = this.time;
    const size = part();
    this.events.push({ kind, start, end: this.time, ...(typeof size === 'number' && { size }) });
    return this;
  }
}
