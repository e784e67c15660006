import createClient from "openapi-fetch";
import ky from "ky";
import { createFetch } from "ofetch";
import { getConnector, listConnectors } from "../../../mod.ts";
import { BASE_URL, UUID } from "./answers.ts";

/** A way to make a call. */
export interface Subject {
  /** What it is called. */
  name: string;
  /** Whether it is this package's. */
  isOwn: boolean;
  /** The name of what makes the same call without any client. */
  over?: string;
  /** Makes, once, the function that calls and gives what was answered. */
  prepare(fetch: typeof globalThis.fetch): () => Promise<unknown>;
}

/** The route that is called, as openapi-fetch wants it described. */
interface Paths {
  "/connectors/{uuid}": {
    get: {
      parameters: { path: { uuid: string } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

const ONE = "a connector, with fetch() and json()";
const LIST = "a list of one, with fetch() and json()";

/** All that call. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: ONE,
    isOwn: false,
    prepare: (fetch) => async () =>
      await (await fetch(`${BASE_URL}/connectors/${UUID}`)).json(),
  },
  {
    name: "getConnector()",
    isOwn: true,
    over: ONE,
    prepare: (fetch) => {
      const api = { domain: "acme-sandbox", fetch };
      return () => getConnector(api, UUID);
    },
  },
  {
    name: "openapi-fetch 0.17",
    isOwn: false,
    over: ONE,
    prepare: (fetch) => {
      const client = createClient<Paths>({ baseUrl: BASE_URL, fetch });
      const params = { path: { uuid: UUID } };
      return async () =>
        (await client.GET("/connectors/{uuid}", { params })).data;
    },
  },
  {
    name: "ky 2",
    isOwn: false,
    over: ONE,
    prepare: (fetch) => {
      const client = ky.create({ prefix: BASE_URL, fetch });
      return () => client.get(`connectors/${UUID}`).json();
    },
  },
  {
    name: "ofetch 1",
    isOwn: false,
    over: ONE,
    prepare: (fetch) => {
      const client = createFetch({ fetch, defaults: { baseURL: BASE_URL } });
      return () => client(`/connectors/${UUID}`);
    },
  },
  {
    name: LIST,
    isOwn: false,
    prepare: (fetch) => async () =>
      await (await fetch(`${BASE_URL}/connectors`)).json(),
  },
  {
    name: "listConnectors()",
    isOwn: true,
    over: LIST,
    prepare: (fetch) => {
      const api = { domain: "acme-sandbox", fetch };
      return () => listConnectors(api);
    },
  },
];
