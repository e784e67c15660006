import { assert } from "@std/assert";
import type { Json, JsonObject, Sandbox } from "../../src/sandbox/mod.ts";

/** The UUID of the connector for tests, which is the first in a sandbox. */
export const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** A UUID that no connector has. */
export const UNKNOWN_UUID = "00000000-0000-4000-8000-000000000000";

/** Where the API is. */
export const BASE = "https://acme-sandbox.biapi.pro/2.0";

/** What goes with a request. */
export interface Extras {
  /** What is sent as JSON. */
  body?: unknown;
  /** What is sent as it is, instead. */
  text?: string;
  /** The type of the body. */
  type?: string;
  /** The token; by default, the one of the sandbox, and none if it is `null`. */
  token?: string | null;
}

/** What was answered. */
export interface Reply {
  /** The HTTP status. */
  status: number;
  /** The headers. */
  headers: Headers;
  /** The parsed body, which is an object in all answers of the API. */
  body: JsonObject;
}

/** Sends a request as `GET /connectors` to a sandbox, a write with its token. */
export async function send(
  sandbox: Sandbox,
  request: string,
  extras: Extras = {},
): Promise<Reply> {
  const [method = "", path = ""] = request.split(" ");
  const { token = method === "GET" ? null : sandbox.token } = extras;
  const headers = new Headers();
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  if (extras.type) headers.set("content-type", extras.type);
  const body = extras.text ??
    ("body" in extras ? JSON.stringify(extras.body) : null);
  const response = await sandbox.fetch(BASE + path, { method, headers, body });
  return {
    status: response.status,
    headers: response.headers,
    body: objectOf(await response.json()),
  };
}

/** A value that must be an object. */
export function objectOf(value: Json | undefined): JsonObject {
  assert(typeof value === "object" && value !== null && !Array.isArray(value));
  return value;
}

/** A list of objects, under a key. */
export function rowsOf(body: JsonObject, key = "connectors"): JsonObject[] {
  const rows = body[key];
  assert(Array.isArray(rows));
  return rows.map(objectOf);
}

/** What a promise is settled with. */
export async function settle(promise: Promise<unknown>): Promise<unknown> {
  return await promise.catch((error) => error);
}
