import { answer, type Reply } from "./reply.ts";

/** How a text is written when it is a part of another one. */
const WRITINGS: Readonly<Record<string, (token: string) => string>> = {
  "as it is": (token) => token,
  "with \\/": (token) => token.replaceAll("/", "\\/"),
  "with \\u in lower case": (token) =>
    escape(token, (code) => `\\u${code.toString(16).padStart(4, "0")}`),
  "with \\u in upper case": (token) =>
    escape(
      token,
      (code) => `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`,
    ),
  "with some \\u": (token) =>
    token.replace(
      /[/+=.]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  "as JSON in JSON": (token) =>
    JSON.stringify(JSON.stringify(token).replaceAll("/", "\\/")).slice(1, -1),
  "percent-encoded": encodeURIComponent,
  "all percent-encoded": (token) =>
    escape(token, (code) => `%${code.toString(16)}`),
  "escaped for HTML": (token) =>
    token.replace(
      /[/+=]/g,
      (char) => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`,
    ),
  "escaped for HTML in decimals": (token) =>
    escape(token, (code) => `&#${code};`),
  "escaped for HTML with zeros before": (token) =>
    escape(
      token,
      (code) =>
        `&#${code % 2 ? "00" : "x00"}${code.toString(code % 2 ? 10 : 16)};`,
    ),
};

/** A token in every way in which a server may write it. */
export function writingsOf(token: string): string[] {
  return Object.values(WRITINGS).map((write) => write(token));
}

function escape(text: string, write: (code: number) => string): string {
  return text.replace(/[^]/g, (char) => write(char.charCodeAt(0)));
}

/** The texts that hold a token, by what they are. */
const TEXTS: Readonly<Record<string, (written: string) => string>> = {
  "a description": (token) =>
    `{"code":"unauthorized","description":"Bad token: Bearer ${token}"}`,
  "a code": (token) => `{"code":"${token}","description":"x"}`,
  "a message": (token) => `{"code":"x","message":"${token}"}`,
  "a request id": (token) => `{"code":"x","request_id":"${token}"}`,
  "a key": (token) => `{"code":"x","${token}":1,"more":{"a ${token}":[]}}`,
  "a list": (token) => `{"code":"x","more":[["${token}"],"Bearer ${token}"]}`,
  "an array": (token) => `["${token}"]`,
  "a string": (token) => `"${token}"`,
  "a row": (token) =>
    `{"connectors":[{"id":"${token}","${token}":"${token}"}],` +
    `"sources":[{"id":"${token}"}]}`,
  "a value": (token) =>
    `{"id":"${token}","uuid":"${token}","${token}":"${token}"}`,
  "an unknown value": (token) =>
    `{"id":1,"uuid":"x","name":"x","charged":true,"beta":true,` +
    `"auth_mechanism":"${token}","id_connector":1,"priority":1}`,
  "truncated JSON": (token) => `{"code":"x","more":["${token}"`,
  "a page": (token) => `<html><p>Bearer ${token}</p></html>`,
  "a long page": (token) => `<p>${token}</p>`.repeat(1_000),
  "a page that is cut within it": (token) => `${"x".repeat(190)}${token}`,
};

/** An answer that repeats the token that it was asked with. */
export interface Echo {
  /** What it is. */
  name: string;
  /** What is done about a request with a token. */
  reply(token: string): Reply;
}

const STATUSES = [200, 307, 400, 401, 503];

/** All ways in which servers repeat tokens. */
export const ECHOES: readonly Echo[] = [
  ...Object.entries(TEXTS).flatMap(([place, put]) =>
    Object.entries(WRITINGS).flatMap(([way, write]) =>
      STATUSES.map((status): Echo => ({
        name: `${status} with ${place}, ${way}`,
        reply: (token) => answer(status, put(write(token))),
      }))
    )
  ),
  ...STATUSES.map((status): Echo => ({
    name: `${status} with headers`,
    reply: (token) =>
      answer(status, "", {
        "x-request-id": token,
        "location": `https://evil.example/?token=${token}`,
        "retry-after": token,
        "www-authenticate": `Bearer ${token}`,
      }),
  })),
  ...STATUSES.map((status): Echo => ({
    name: `${status} with a reason phrase`,
    reply: (token) => ({ ...answer(status, ""), statusText: token }),
  })),
  {
    name: "a page and a reset",
    reply: (token) => answer(200, `<p>${token}`, {}, "reset"),
  },
  {
    name: "a page and no end",
    reply: (token) => answer(200, `<p>${token}`, {}, "stall"),
  },
];
