import type { SandboxRequest } from "./sandbox_request.ts";

/**
 * The maximum number of characters of all kept requests. It bounds the memory
 * of a sandbox that runs for days.
 */
const LONGEST = 16_777_216;

/** The size of a request besides its texts, in characters. */
const OVERHEAD = 1024;

/** The requests that a sandbox keeps. */
export interface RequestLog {
  /** The requests, oldest first. A caller may remove any of them. */
  readonly requests: SandboxRequest[];
  /**
   * Adds a request, and drops the oldest ones beyond the bound.
   *
   * @param request The request
   * @param length The number of characters of its body
   */
  add(request: SandboxRequest, length: number): void;
}

/** Creates an empty log. */
export function createRequestLog(): RequestLog {
  const requests: SandboxRequest[] = [];
  const sizes = new WeakMap<SandboxRequest, number>();
  let total = 0;

  function sizeOf(request: SandboxRequest): number {
    return sizes.get(request) ?? 0;
  }

  function add(request: SandboxRequest, length: number): void {
    const { url, headers } = request;
    const size = OVERHEAD + url.length + JSON.stringify(headers).length +
      length;
    sizes.set(request, size);
    requests.push(request);
    total += size;
    if (total <= LONGEST) return;
    // It is counted again, as a caller may have removed requests.
    total = requests.reduce((sum, one) => sum + sizeOf(one), 0);
    while (total > LONGEST && requests.length > 1) {
      const oldest = requests.shift();
      if (oldest) total -= sizeOf(oldest);
    }
  }

  return { requests, add };
}
