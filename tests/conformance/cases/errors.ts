import {
  type AnyPowensError,
  type Api,
  getConnector,
  isPowensError,
  listConnectors,
  updateConnector,
} from "@connectors/powens";
import { assert } from "../assert.ts";
import type { CallCase } from "../case.ts";

const NO_CONNECTOR = "00000000-0000-4000-8000-000000000000";

/** The error that a call ends in. */
export async function errorOf(call: Promise<unknown>): Promise<AnyPowensError> {
  try {
    await call;
  } catch (error) {
    if (isPowensError(error)) return error;
    throw error;
  }
  throw new Error("The call did not fail");
}

/** Everything that a person or a log might see of an error. */
function seeAllOf(error: Error): string {
  const seen: string[] = [];
  for (
    let one: unknown = error;
    one instanceof Error;
    one = one.cause
  ) {
    seen.push(String(one), String(one.stack), JSON.stringify(one));
    for (const name of Object.getOwnPropertyNames(one)) {
      seen.push(JSON.stringify(Object.getOwnPropertyDescriptor(one, name)));
    }
  }
  return seen.join("\n");
}

/** Every kind of error. */
export const errorCases: CallCase[] = [
  {
    name: "an error of the API is an ApiError with all that it says",
    async run(createPeer) {
      const { api } = await createPeer();
      const error = await errorOf(getConnector(api, NO_CONNECTOR));
      if (error.kind !== "api") throw error;
      assert.equal(error.status, 404);
      assert.equal(error.code, "notFound");
      assert.isNotEmpty(error.requestId);
      assert.equal(error.attempts, 1);
      assert.equal(error.method, "GET");
      assert.include(error.url, NO_CONNECTOR);
    },
  },
  {
    name:
      "a page of HTML is an ApiError with the start of its text as its body",
    async run(createPeer) {
      const { api, addFault } = await createPeer();
      await addFault({ kind: "html", times: 3 });
      const error = await errorOf(listConnectors(api));
      if (error.kind !== "api") throw error;
      assert.equal(error.status, 503);
      assert.isNull(error.code);
      // A page is no description, and says nothing to a developer.
      assert.notInclude(error.description, "<");
      assert.include(error.body, "<html");
    },
  },
  {
    name: "a connection that is dropped is a NetworkError",
    async run(createPeer) {
      const { api, addFault } = await createPeer();
      await addFault({ kind: "disconnect", times: 3 });
      const error = await errorOf(listConnectors(api));
      assert.equal(error.kind, "network");
      assert.instanceOf(error, Error);
    },
  },
  {
    name: "truncated JSON, and JSON of another type, are DecodeErrors",
    async run(createPeer) {
      const { api, addFault } = await createPeer();
      await addFault({ kind: "truncated" });
      assert.equal((await errorOf(listConnectors(api))).kind, "decode");
      await addFault({ kind: "wrongType" });
      const error = await errorOf(listConnectors(api));
      if (error.kind !== "decode") throw error;
      assert.deepEqual(error.issues, [{
        path: "",
        expected: "an object with 'connectors'",
        received: "an array",
      }]);
    },
  },
  {
    name: "a mistake of the caller is a UsageError, and nothing is sent",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      const mistakes: [api: Api, id: string][] = [
        [{ ...api, domain: "evil.com/" }, NO_CONNECTOR],
        [api, ".."],
        [api, "%2e%2e"],
        [api, "a/b"],
      ];
      for (const [api, id] of mistakes) {
        assert.equal((await errorOf(getConnector(api, id))).kind, "usage");
      }
      assert.isEmpty(await readRequests());
    },
  },
  {
    name: "no error and no event shows the token",
    async run(createPeer) {
      const { api, addFault } = await createPeer();
      const token = "s3cret-of-the-domain";
      const seen: string[] = [];
      const onEvent = (event: unknown) => seen.push(JSON.stringify(event));
      for (const kind of ["disconnect", "html", "truncated"] as const) {
        await addFault({ kind });
        const call = updateConnector(
          { ...api, token, onEvent, retry: false },
          NO_CONNECTOR,
          { hidden: true },
        );
        seen.push(seeAllOf(await errorOf(call)));
      }
      assert.notInclude(seen.join("\n"), token);
    },
  },
];
