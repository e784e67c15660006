import { createSandbox } from "../../../src/sandbox/mod.ts";

/** Where the API is said to be. */
export const BASE_URL = "https://acme-sandbox.biapi.pro/2.0";

/** The connector that is called for. */
export const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** Makes a `fetch` that answers a connector, or a list with just that one. */
export async function makeFetch(): Promise<typeof globalThis.fetch> {
  const { fetch } = createSandbox();
  const answer = await fetch(`${BASE_URL}/connectors/${UUID}`);
  const connector = await answer.text();
  const list = `{"connectors":[${connector}],"total":1}`;
  const [oneBody, listBody] = [connector, list].map((text) =>
    new TextEncoder().encode(text)
  );
  const headers = { "content-type": "application/json" };
  return (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const body = url.endsWith(UUID) ? oneBody : listBody;
    return Promise.resolve(new Response(body, { headers }));
  };
}
