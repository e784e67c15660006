import { join } from "node:path";

/** Somebody who has a fresh clone, and nothing in any cache. */
export interface Newcomer extends AsyncDisposable {
  /** The clone. */
  clone: string;
  /** A project that is to use the package. */
  project: string;
  /**
   * Runs a command to its end, and shows what it prints.
   *
   * @param command The command, for bash
   * @param folder Where to run it
   * @returns Whether it succeeded
   */
  run(command: string, folder: string): Promise<boolean>;
  /**
   * Runs a command that serves until it is stopped.
   *
   * @param command The command, for bash
   * @param folder Where to run it
   * @returns Whether a page was served at the address that it printed
   */
  visit(command: string, folder: string): Promise<boolean>;
}

/** How long a command that serves may take until it says where, in ms. */
const PATIENCE = 300_000;

/** Clones what is committed into a fresh folder, with empty caches. */
export async function createNewcomer(): Promise<Newcomer> {
  const home = await Deno.makeTempDir();
  const clone = join(home, "powens");
  const project = join(home, "project");
  await Deno.mkdir(project);
  const env = {
    PATH: Deno.env.get("PATH") ?? "",
    HOME: home,
    DENO_DIR: join(home, "deno"),
    npm_config_cache: join(home, "npm"),
    // How npm and JSR are reached, on machines that have mirrors or proxies.
    npm_config_userconfig: Deno.env.get("npm_config_userconfig") ??
      join(Deno.env.get("HOME") ?? home, ".npmrc"),
    ...pick("NPM_CONFIG_REGISTRY", "npm_config_registry", "JSR_URL"),
    ...pick("HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"),
    ...pick("https_proxy", "http_proxy", "no_proxy"),
    ...pick("NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"),
    ...pick("DENO_CERT", "DENO_TLS_CA_STORE"),
  };
  const spawn = (command: string, cwd: string, stdout: "inherit" | "piped") =>
    new Deno.Command("bash", {
      args: ["-c", command],
      cwd,
      env,
      clearEnv: true,
      stdin: "null",
      stdout,
      stderr: "inherit",
    }).spawn();
  const newcomer: Newcomer = {
    clone,
    project,
    async run(command, folder) {
      return (await spawn(command, folder, "inherit").status).success;
    },
    async visit(command, folder) {
      // In a group of its own, so that all that it started can be stopped.
      const script = `set -m; ${command} & trap 'kill -- -$!' TERM; wait; wait`;
      const child = spawn(script, folder, "piped");
      const timer = setTimeout(() => child.kill("SIGTERM"), PATIENCE);
      try {
        const address = await readAddress(child.stdout);
        return address !== undefined && (await visitPage(address)).ok;
      } finally {
        clearTimeout(timer);
        child.kill("SIGTERM");
        await child.status;
      }
    },
    [Symbol.asyncDispose]: () => Deno.remove(home, { recursive: true }),
  };
  const source = Deno.cwd();
  if (await newcomer.run(`git clone --quiet "file://${source}" powens`, home)) {
    return newcomer;
  }
  console.log("Git cannot clone this folder. The files are copied instead.");
  const built = ["npm", "docs", ".toolchain", "node_modules", ".git"];
  const excluded = built.map((name) => `--exclude="./${name}"`).join(" ");
  const copy =
    `tar -C "${source}" ${excluded} -cf - . | tar -C "${clone}" -xf -`;
  await Deno.mkdir(clone, { recursive: true });
  if (!await newcomer.run(copy, home)) {
    throw new Error("Cannot walk through the README: there is no fresh clone");
  }
  return newcomer;
}

function pick(...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Deno.env.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function readAddress(
  output: ReadableStream<Uint8Array>,
): Promise<string | undefined> {
  let text = "";
  for await (const part of output.pipeThrough(new TextDecoderStream())) {
    text += part;
    const address = text.match(/http:\/\/\S+/)?.[0];
    if (address !== undefined) return address;
  }
}

async function visitPage(address: string): Promise<Response> {
  const response = await fetch(address);
  await response.body?.cancel();
  return response;
}
