import { bodyCases } from "./cases/bodies.ts";
import { cacheCases } from "./cases/cache.ts";
import { catalogCases } from "./cases/catalog.ts";
import { deadlineCases } from "./cases/deadlines.ts";
import { decodingCases } from "./cases/decoding.ts";
import { encryptionCases } from "./cases/encryption.ts";
import { errorCases } from "./cases/errors.ts";
import { fleetCases } from "./cases/fleet.ts";
import { formCases } from "./cases/form.ts";
import { patternCases } from "./cases/patterns.ts";
import { paymentCases } from "./cases/payment.ts";
import { retryCases } from "./cases/retry.ts";
import { routeCases } from "./cases/routes.ts";
import { sandboxCases } from "./cases/sandbox.ts";
import { wireCases } from "./cases/wire.ts";
import { createPeerInMemory, createPeersBehind } from "./peers.ts";

/** What came of one case. */
export interface CaseResult {
  /** What should hold. */
  name: string;
  /** Why it does not hold; `null` if it does. */
  failure: string | null;
}

/**
 * Runs everything that has to hold, in the runtime that calls this.
 *
 * @param origin The origin of the server of the suite
 * @returns What came of it
 */
export async function runSuite(origin: string): Promise<CaseResult[]> {
  const createPeerBehindSocket = createPeersBehind(origin);
  const cases = [
    ...[
      ...decodingCases,
      ...formCases,
      ...patternCases,
      ...encryptionCases,
      ...fleetCases,
      ...paymentCases,
      ...cacheCases,
      ...catalogCases,
      ...sandboxCases,
      ...wireCases,
    ],
    ...[
      ...routeCases,
      ...errorCases,
      ...retryCases,
      ...deadlineCases,
      ...bodyCases,
    ].flatMap(({ name, run }) => [
      { name: `${name}, in memory`, run: () => run(createPeerInMemory) },
      { name: `${name}, on a socket`, run: () => run(createPeerBehindSocket) },
    ]),
  ];
  const results: CaseResult[] = [];
  for (const { name, run } of cases) {
    try {
      await run();
      results.push({ name, failure: null });
    } catch (error) {
      const failure = error instanceof Error
        ? error.stack ?? error.message
        : String(error);
      results.push({ name, failure });
    }
  }
  return results;
}
