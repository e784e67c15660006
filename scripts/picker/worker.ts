/**
 * A Worker that serves a page for picking an institution, and what the page
 * asks for. It runs unchanged on Cloudflare Workers and, by `serve.ts`, on Deno.
 *
 * @module
 */
import { isPowensError } from "../../mod.ts";
import { type Directory, openDirectory } from "./directory.ts";
import type { Env } from "./env.ts";
import { findWaitUntil } from "./find_wait_until.ts";

/** The files of the page, by path. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  "/": ["index.html", "text/html; charset=utf-8"],
  "/picker.js": ["picker.js", "text/javascript; charset=utf-8"],
  "/sheet.js": ["sheet.js", "text/javascript; charset=utf-8"],
  "/chunk.js": ["chunk.js", "text/javascript; charset=utf-8"],
  "/picker.css": ["picker.css", "text/css; charset=utf-8"],
  "/icon.svg": ["icon.svg", "image/svg+xml"],
  "/en.json": ["en.json", "application/json"],
  "/fr.json": ["fr.json", "application/json"],
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

const LIST = "/api/connectors";

// The environment is the same for all requests that a Worker answers.
const directories = new WeakMap<Env, Directory>();

async function findDirectory(env: Env): Promise<Directory> {
  const waitUntil = await findWaitUntil();
  const directory = directories.get(env) ?? openDirectory(env, waitUntil);
  directories.set(env, directory);
  return directory;
}

async function answer(
  { method, url }: Request,
  env: Env,
): Promise<Response> {
  const { pathname, origin, searchParams } = new URL(url);
  if (method !== "GET" && method !== "HEAD") {
    return json({ code: "methodNotAllowed" }, 405, { allow: "GET, HEAD" });
  }
  const [file, type] = Object.hasOwn(FILES, pathname)
    ? FILES[pathname] ?? []
    : [];
  if (file && type) {
    const { ok, body } = await env.ASSETS.fetch(`${origin}/${file}`);
    // This is for who serves it: the build comes before.
    if (!ok) throw new Error(`There is no ${file}: has the page been built?`);
    return new Response(body, {
      headers: { ...HEADERS, "content-type": type },
    });
  }
  if (pathname === LIST) {
    const query = {
      country: searchParams.get("country") ?? undefined,
      product: searchParams.get("product") ?? undefined,
    };
    const directory = await findDirectory(env);
    return json(await directory.list(query));
  }
  if (pathname.startsWith(`${LIST}/`)) {
    const uuid = pathname.slice(LIST.length + 1);
    const directory = await findDirectory(env);
    return json(await directory.get(uuid));
  }
  return json({ code: "notFound" }, 404);
}

function json(
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

/** Answers for what went wrong, and tells whoever serves it what it was. */
function answerFor(error: unknown): Response {
  if (isPowensError(error)) {
    if (error.kind === "usage") return json({ code: "invalidValue" }, 400);
    if (error.kind === "api" && error.status === 404) {
      return json({ code: "notFound" }, 404);
    }
  }
  console.error(error instanceof Error ? error.message : error);
  return json({ code: "unavailable" }, 502);
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
