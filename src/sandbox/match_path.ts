import { API_ROUTES } from "../model/internal.ts";
import type { SandboxRoute } from "./sandbox_route.ts";

/** The match of a path. */
export interface PathMatch {
  /** The routes at this path, by method. */
  routes: Readonly<Record<string, SandboxRoute>>;
  /** The parameters in the path, decoded, by name. */
  parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the routes at the path of a request. The API is under `/2.0`.
 *
 * @param pathname The path of a URL, percent-encoded
 * @returns The routes, or `undefined` if there are none
 */
export function matchPath(pathname: string): PathMatch | undefined {
  const [root, version, ...encoded] = pathname.split("/");
  if (root !== "" || version !== "2.0") return undefined;
  const segments = encoded.map(decode);
  const routes: Record<string, SandboxRoute> = {};
  let parameters: Record<string, string> | undefined;
  for (const { method, path } of API_ROUTES) {
    const matched = matchTemplate(path, segments);
    if (matched === undefined) continue;
    // Each pair of a method and a path in the table is the name of a route.
    routes[method] = `${method} ${path}` as SandboxRoute;
    parameters = matched;
  }
  return parameters && { routes, parameters };
}

/** Matches a path with a template, and returns the parameters. */
function matchTemplate(
  template: string,
  segments: readonly string[],
): Record<string, string> | undefined {
  const parts = template.split("/").slice(1);
  if (parts.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? "";
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined) {
      if (part !== segment) return undefined;
    } else {
      if (!canBe(name, segment)) return undefined;
      parameters[name] = segment;
    }
  }
  return parameters;
}

/** Separates the path of one connector from that of several connectors. */
function canBe(parameter: string, segment: string): boolean {
  if (segment === "") return false;
  switch (parameter) {
    case "uuid":
      return !segment.includes(",");
    case "connectorIds":
      return segment.includes(",");
    default:
      return true;
  }
}

/** Decodes a part of a path. A part with a wrong encoding stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
