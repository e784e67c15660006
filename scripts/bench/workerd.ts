import { join } from "node:path";

/** A worker that listens, until it is disposed of. */
export interface WorkerServer extends AsyncDisposable {
  /** Where it listens. */
  url: string;
}

/**
 * Finds the program itself, as the script that npm has for it takes its time.
 *
 * @param toolchain The folder that it is installed in
 */
export async function findWorkerd(toolchain: string): Promise<string> {
  const scope = join(toolchain, "@cloudflare");
  const suffix = Deno.build.os === "windows" ? ".exe" : "";
  for await (const { name } of Deno.readDir(scope)) {
    // npm installs only the platform of this machine.
    if (!name.startsWith("workerd-")) continue;
    return join(scope, name, "bin", `workerd${suffix}`);
  }
  throw new Error("Cannot find workerd: npm has none for this machine");
}

/**
 * Writes a worker, and what workerd is to know of it.
 *
 * @param folder Where to
 * @param name What to call it
 * @param code The module of the worker
 * @returns The file to start workerd with
 */
export async function writeWorker(
  folder: string,
  name: string,
  code: Uint8Array,
): Promise<string> {
  await Deno.writeFile(join(folder, `${name}.js`), code);
  const config = join(folder, `${name}.capnp`);
  await Deno.writeTextFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = (
        modules = [(name = "worker", esModule = embed "${name}.js")],
        compatibilityDate = "2026-01-01",
      ))],
      sockets = [
        (name = "http", address = "127.0.0.1:0", http = (), service = "main"),
      ],
    );`,
  );
  return config;
}

/**
 * Starts a worker, and waits until it listens.
 *
 * @param workerd The program
 * @param config The file to start it with
 */
export async function startWorkerd(
  workerd: string,
  config: string,
): Promise<WorkerServer> {
  const child = new Deno.Command(workerd, {
    // It says on a descriptor of ours at which port it listens.
    args: ["serve", "--control-fd=1", config],
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  async function stop(): Promise<void> {
    child.kill("SIGKILL");
    await child.status;
  }
  try {
    const port = await readPort(child.stdout);
    return { url: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readPort(output: ReadableStream<Uint8Array>): Promise<number> {
  let text = "";
  for await (const part of output.pipeThrough(new TextDecoderStream())) {
    text += part;
    const port = text.match(/"port":\s*(\d+)/)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`workerd stopped before it listened: ${text}`);
}
