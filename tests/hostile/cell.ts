import { isPowensError } from "../../mod.ts";
import type { Fault, Outcome } from "./faults.ts";
import type { Route } from "./routes.ts";

/** What came of a route with a fault. */
export interface Cell {
  /** The route. */
  route: Route;
  /** The fault. */
  fault: Fault;
  /** The value that the call gave, or what it threw. */
  end: { value: unknown } | { error: unknown };
  /** How often the client said that it sent the request. */
  attempts: number;
  /** When the server was asked, each time, in milliseconds. */
  served: number[];
  /** How many bytes of bodies were sent, before they were decompressed. */
  sent: number;
  /** How many they would have been if nothing had gone wrong. */
  meant: number;
  /** How many bytes of bodies the client read. */
  read: number;
  /** How long it took, in milliseconds. */
  elapsed: number;
}

/** What a call ended in. */
export function resultOf({ end }: Cell): Outcome["result"] | "other" {
  if ("value" in end) return "value";
  return isPowensError(end.error) ? end.error.kind : "other";
}

/** Has the bytes of every body that is read counted, as they are read. */
export function counting(
  fetch: typeof globalThis.fetch,
  count: (bytes: number) => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const reader = response.body?.getReader();
    if (reader === undefined) return response;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        count(value.byteLength);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    }, { highWaterMark: 0 });
    return new Response(body, response);
  };
}

/** What is printed of cells: one row for those of a fault that end alike. */
export function rowsOf(cells: readonly Cell[]): string[][] {
  const groups = Map.groupBy(
    cells,
    (cell) => [cell.fault.name, resultOf(cell), cell.attempts].join(),
  );
  return [...groups.values()].map((alike) => [
    alike[0]?.fault.name ?? "",
    nameOf(alike.map(({ route }) => route)),
    ...new Set(alike.map(resultOf)),
    rangeOf(alike.map(({ attempts }) => attempts)),
    rangeOf(alike.map(({ read }) => read)),
    rangeOf(alike.map(({ elapsed }) => Math.round(elapsed))),
  ]);
}

function nameOf(routes: readonly Route[]): string {
  const methods = Map.groupBy(routes, ({ method }) => method);
  return [...methods].map(([method, some]) => `${some.length} ${method}`)
    .join(", ");
}

function rangeOf(values: readonly number[]): string {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least === most ? `${least}` : `${least}–${most}`;
}
