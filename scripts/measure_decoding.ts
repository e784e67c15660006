import { decodeConnectorList } from "../mod.ts";

const WARM_UP_ROUNDS = 20;
const ROUNDS = 61;

/**
 * Measures in turn, in one process, how long it takes to parse an answer and
 * to decode what was parsed.
 *
 * @param text The JSON of the answer, with sources and fields
 * @returns The medians of parsing and of decoding, in milliseconds
 */
export function measureDecoding(
  text: string,
): [parsing: number, decoding: number] {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) measureOnce(text);
  const rounds = Array.from({ length: ROUNDS }, () => measureOnce(text));
  return [
    median(rounds.map(([parsing]) => parsing)),
    median(rounds.map(([, decoding]) => decoding)),
  ];
}

function measureOnce(text: string): [parsing: number, decoding: number] {
  const start = performance.now();
  const value: unknown = JSON.parse(text);
  const parsed = performance.now();
  const { rejected } = decodeConnectorList(value, {
    expand: ["sources", "fields"],
  });
  const decoded = performance.now();
  if (rejected.length > 0) throw new Error("Rows of the answer were rejected");
  return [parsed - start, decoded - parsed];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
