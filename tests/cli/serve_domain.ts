import { listen } from "../../src/cli/listen.ts";
import type { Listener } from "../../src/cli/terminal.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../src/sandbox/mod.ts";
import { TOKEN } from "./fake_terminal.ts";

/** A domain on loopback. */
export interface Domain extends AsyncDisposable, Pick<Listener, "origin"> {
  /** What it has. */
  sandbox: Sandbox;
  /** The options and the variables to call it with. */
  options: string[];
  /** The environment. */
  env: Record<string, string>;
}

/**
 * Serves a sandbox as a domain.
 *
 * @param beforeWrite What to wait for before a write is answered
 * @param options What the sandbox is made with
 */
export async function serveDomain(
  beforeWrite: () => Promise<void> = () => Promise.resolve(),
  options: SandboxOptions = {},
): Promise<Domain> {
  const sandbox = createSandbox({ token: TOKEN, ...options });
  const { origin, close } = await listen(async (request) => {
    if (request.method !== "GET") await beforeWrite();
    return await sandbox.fetch(request);
  }, 0);
  return {
    sandbox,
    origin,
    options: ["--base-url", `${origin}/2.0`],
    env: { POWENS_TOKEN: TOKEN },
    [Symbol.asyncDispose]: close,
  };
}
