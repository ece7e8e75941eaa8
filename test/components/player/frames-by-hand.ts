/** Frames that come when the test says so: what plays then moves by their time alone. `restore` gives the page its own again. */
export function framesByHand() {
  const { requestAnimationFrame, cancelAnimationFrame } = window;
  const waiting = new Map<number, FrameRequestCallback>();
  let time = 0;
  let last = 0;
  window.requestAnimationFrame = (callback) => {
    waiting.set(++last, callback);
    return last;
  };
  window.cancelAnimationFrame = (id) => void waiting.delete(id);
  performance.now = () => time;
  return {
    /** A frame, some ms after the one before. */
    pass(ms: number): void {
      time += ms;
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback(time);
    },
    /** Whether anything waits for a frame. */
    get awaited(): boolean {
      return waiting.size > 0;
    },
    restore(): void {
      Object.assign(window, { requestAnimationFrame, cancelAnimationFrame });
      delete (performance as { now?: unknown }).now;
    },
  };
}
