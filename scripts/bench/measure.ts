/** Measures how long something takes, in milliseconds. */
export function measure<R>(act: () => R): [result: R, time: number] {
  const start = performance.now();
  const result = act();
  return [result, performance.now() - start];
}
