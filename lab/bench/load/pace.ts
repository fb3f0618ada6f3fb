/** How often something is done, and for how long. */
export interface Pace {
  readonly perSecond: number;
  readonly durationMs: number;
}

/**
 * Does something evenly over time, however long each takes; tells by how many milliseconds each began too late.
 *
 * What is due is done in the order of its number: 0, 1, 2 …
 */
export function keepPace({ perSecond, durationMs }: Pace, act: (number: number) => void): Promise<number[]> {
  const count = Math.round((perSecond * durationMs) / 1000);
  const began = performance.now();
  const lags: number[] = [];
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        for (let now = performance.now(); lags.length < count; now = performance.now()) {
          const lag = now - began - (lags.length / perSecond) * 1000;
          if (lag < 0) break;
          lags.push(lag);
          act(lags.length - 1);
        }
      } catch (error) {
        return reject(error);
      }
      if (lags.length < count) setTimeout(look, 1);
      else resolve(lags);
    };
    look();
  });
}
