import { listConnectors } from "@connectors/powens";
import { assert } from "../assert.ts";
import type { CallCase } from "../case.ts";
import { errorOf } from "./errors.ts";

/** Short for a test, and long for a request that is answered at once. */
const TIMEOUT = 100;

/** What a call rejects with. */
async function reasonOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("The call did not fail");
}

/** Timeouts and aborts. */
export const deadlineCases: CallCase[] = [
  ...(["stalledHeaders", "stalledBody"] as const).map((kind): CallCase => ({
    name: `${kind} end in a TimeoutError`,
    async run(createPeer) {
      const { api, addFault } = await createPeer({ size: 3 });
      await addFault({ kind });
      const error = await errorOf(
        listConnectors(api, {}, { timeout: TIMEOUT, retry: false }),
      );
      assert.equal(error.kind, "timeout");
    },
  })),
  {
    name: "what stalls once is tried again",
    async run(createPeer) {
      const { api, addFault } = await createPeer({ size: 3 });
      await addFault({ kind: "stalledBody" });
      // The second attempt must not run into the timeout on a busy machine.
      const { connectors } = await listConnectors(api, {}, { timeout: 2_000 });
      assert.isNotEmpty(connectors);
    },
  },
  ...(["stalledHeaders", "stalledBody"] as const).map((kind): CallCase => ({
    name: `an abort during ${kind} rejects with its own reason`,
    async run(createPeer) {
      const { api, addFault, readRequests } = await createPeer({ size: 3 });
      await addFault({ kind });
      const controller = new AbortController();
      const reason = new Error("The user went away");
      const call = reasonOf(
        listConnectors(api, {}, { signal: controller.signal }),
      );
      setTimeout(() => controller.abort(reason), TIMEOUT);
      assert.strictEqual(await call, reason);
      assert.isAtMost((await readRequests()).length, 1);
    },
  })),
  {
    name: "an abort cuts the wait for another attempt short",
    async run(createPeer) {
      const { api, addFault } = await createPeer({ size: 3 });
      await addFault({ kind: "rateLimit", retryAfter: "600" });
      const controller = new AbortController();
      const reason = { why: "the user went away" };
      const call = reasonOf(listConnectors(
        { ...api, retry: { maxDelay: 3_600_000 }, deadline: Infinity },
        {},
        { signal: controller.signal },
      ));
      setTimeout(() => controller.abort(reason), TIMEOUT);
      assert.strictEqual(await call, reason);
    },
  },
  {
    name: "a signal that was aborted before sends nothing",
    async run(createPeer) {
      const { api, readRequests } = await createPeer({ size: 3 });
      const call = listConnectors(api, {}, { signal: AbortSignal.abort("no") });
      assert.equal(await reasonOf(call), "no");
      assert.isEmpty(await readRequests());
    },
  },
];
