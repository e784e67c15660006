/** Measures how long something takes, in milliseconds. */
export function measure<R>(act: () => R): [result: R, time: number] {
  const start = performance.now();
  const result = act();
  return [result, performance.now() - start];
}

/** The value that a share of the others are below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}
