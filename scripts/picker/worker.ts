/**
 * A Worker that serves a page for picking an institution, and what the page
 * asks for. It runs unchanged on Cloudflare Workers and, by `serve.ts`, on Deno.
 *
 * @module
 */
import { isPowensError } from "../../mod.ts";
import { openDirectory, type PickerDirectory } from "./directory.ts";
import type { Env } from "./env.ts";
import { findWaitUntil } from "./find_wait_until.ts";
import type { RefusalCode } from "./listing.ts";
import { chooseLanguage } from "./page/language.ts";

/** The types of the files of the page, by path. */
const TYPES: Readonly<Record<string, string>> = {
  "/picker.js": "text/javascript; charset=utf-8",
  "/steps.js": "text/javascript; charset=utf-8",
  "/chunk.js": "text/javascript; charset=utf-8",
  "/picker.css": "text/css; charset=utf-8",
  "/icon.svg": "image/svg+xml",
};

/** The page is made of its own files, asks nobody else, and is in no frame. */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-cache",
};

/** How many rows the page may ask for at once. */
const MAX_ROWS = 2_000;

// The environment is the same for all requests that a Worker answers.
const directories = new WeakMap<Env, PickerDirectory>();

async function findDirectory(env: Env): Promise<PickerDirectory> {
  const waitUntil = await findWaitUntil();
  const directory = directories.get(env) ?? openDirectory(env, waitUntil);
  directories.set(env, directory);
  return directory;
}

async function answer(request: Request, env: Env): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse("methodNotAllowed", 405, { allow: "GET, HEAD" });
  }
  if (pathname === "/") {
    const accepted = request.headers.get("accept-language") ?? "";
    const language = chooseLanguage(searchParams.get("lang"), accepted);
    return await serveFile(request, env, `/${language}.html`, HTML);
  }
  const type = Object.hasOwn(TYPES, pathname) ? TYPES[pathname] : undefined;
  if (type) return await serveFile(request, env, pathname, type);

  const [, api, collection, id, ...others] = pathname.split("/");
  if (api !== "api" || others.length > 0) return refuse("notFound", 404);
  const directory = await findDirectory(env);
  if (collection === "institutions" && id === undefined) {
    return json(await directory.list(readQuery(searchParams)));
  }
  if (collection === "institutions" && id) {
    const institution = await directory.find(id);
    return institution ? json(institution) : refuse("notFound", 404);
  }
  if (collection === "logos" && id) return await serveLogo(directory, id);
  if (collection === "key" && id === undefined) {
    return json(await directory.getKey());
  }
  return refuse("notFound", 404);
}

const HTML = "text/html; charset=utf-8";

function readQuery(searchParams: URLSearchParams) {
  const rows = Number(searchParams.get("limit") ?? MAX_ROWS);
  return {
    text: searchParams.get("q") ?? "",
    country: searchParams.get("country") ?? undefined,
    product: searchParams.get("product") ?? undefined,
    group: searchParams.get("group") ?? undefined,
    limit: rows >= 0 && rows <= MAX_ROWS ? rows : MAX_ROWS,
  };
}

async function serveFile(
  { url }: Request,
  env: Env,
  path: string,
  type: string,
): Promise<Response> {
  const { ok, body } = await env.ASSETS.fetch(new URL(path, url).href);
  // This is for who serves it: the build comes before.
  if (!ok) throw new Error(`There is no ${path}: has the page been built?`);
  return new Response(body, {
    headers: { ...HEADERS, "content-type": type, vary: "accept-language" },
  });
}

/** Passes a logo on, so that nobody else learns of who looks at it. */
async function serveLogo(
  directory: PickerDirectory,
  uuid: string,
): Promise<Response> {
  const { ok, body, headers } = await directory.getLogo(uuid);
  const type = headers.get("content-type") ?? "";
  if (!ok || !/^image\/(png|webp)$/.test(type)) {
    await body?.cancel();
    return refuse("notFound", 404);
  }
  return new Response(body, {
    headers: {
      ...HEADERS,
      "content-type": type,
      "cache-control": "public, max-age=86400",
    },
  });
}

function json(body: unknown): Response {
  return Response.json(body, { headers: HEADERS });
}

function refuse(
  code: RefusalCode,
  status: number,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ code }, {
    status,
    headers: { ...HEADERS, ...headers },
  });
}

/** Answers after an error, and logs it for the operator. */
function answerFor(error: unknown): Response {
  if (isPowensError(error) && error.kind === "usage") {
    return refuse("invalidValue", 400);
  }
  console.error(error instanceof Error ? error.message : error);
  if (isPowensError(error)) {
    if (error.kind === "decode") return refuse("malformed", 502);
    const isRefused = error.kind === "api" && [401, 403].includes(error.status);
    if (isRefused) return refuse("refused", 502);
  }
  return refuse("unavailable", 502);
}

const worker = {
  async fetch(request: Request, env: Env): Promise<Response> {
    try {
      return await answer(request, env);
    } catch (error) {
      return answerFor(error);
    }
  },
};

export default worker;
