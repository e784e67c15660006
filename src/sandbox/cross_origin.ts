import type { PathMatch } from "./match_path.ts";

/**
 * The methods of a path, as a value of the header `Allow`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#name-allow}
 */
export function allowedMethods({ routes }: PathMatch): string {
  const methods = Object.keys(routes)
    .flatMap((method) => method === "GET" ? ["GET", "HEAD"] : [method]);
  return [...methods, "OPTIONS"].join(", ");
}

/**
 * Answers `OPTIONS`, the preflight request of a browser before a write to
 * another origin. An asterisk allows every header except `Authorization`.
 *
 * @see {@link https://fetch.spec.whatwg.org/#cors-preflight-fetch}
 */
export function answerOptions(match: PathMatch): Response {
  const allow = allowedMethods(match);
  return new Response(null, {
    status: 204,
    headers: {
      "allow": allow,
      "access-control-allow-methods": allow,
      "access-control-allow-headers": "*, Authorization",
    },
  });
}
