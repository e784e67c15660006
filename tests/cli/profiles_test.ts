import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { profilesPath } from "../../src/cli/profiles.ts";
import { type FakeOptions, runFake, TOKEN, UUID } from "./fake_terminal.ts";

/** A person who has a file of profiles. */
function having(
  text: string,
): Required<Pick<FakeOptions, "variables" | "files">> {
  return {
    variables: { HOME: "/home/jeanne", POWENS_TOKEN: TOKEN },
    files: { "/home/jeanne/.config/powens/profiles.json": text },
  };
}

const PROFILES = JSON.stringify({ prod: "acme", staging: "acme-sandbox" });

Deno.test("profiles are where POWENS_PROFILES says, or where the system keeps settings", () => {
  const pathWith = (variables: Record<string, string>) =>
    profilesPath({ readVariable: (name) => variables[name] });
  const home = { HOME: "/home/jeanne" };
  const windows = { APPDATA: "C:/Users/jeanne/AppData/Roaming" };
  for (
    const [variables, path] of [
      [{}, undefined],
      [home, "/home/jeanne/.config/powens/profiles.json"],
      [{ ...home, XDG_CONFIG_HOME: "" }, pathWith(home)],
      [{ ...home, XDG_CONFIG_HOME: "/x" }, "/x/powens/profiles.json"],
      [windows, `${windows.APPDATA}/powens/profiles.json`],
      [{ ...home, POWENS_PROFILES: "mine.json" }, "mine.json"],
    ] as const
  ) assertEquals(pathWith(variables), path);
});

Deno.test("a profile leads to its domain, and both are named before anything is changed", async () => {
  const { code, output, asked, sandbox } = await runFake(
    ["hide", UUID, "--profile", "prod"],
    { ...having(PROFILES), answers: ["y"] },
  );
  assertEquals(code, 0);
  for (const { url } of sandbox.requests) {
    assertEquals(new URL(url).host, "acme.biapi.pro");
  }
  assert(output.startsWith("On acme (profile prod):\n"), output);
  assertStringIncludes(output, "is left out of lists on acme (profile prod).");
  assertEquals(
    asked.map(({ question }) => question),
    ["Make 1 change on acme (profile prod)? [y/N] "],
  );
});

Deno.test("a profile agrees with a POWENS_DOMAIN that is the same domain, or empty", async () => {
  for (const domain of ["acme", ""]) {
    const { variables, files } = having(PROFILES);
    const { code, sandbox } = await runFake(["list", "--profile", "prod"], {
      variables: { ...variables, POWENS_DOMAIN: domain },
      files,
    });
    assertEquals([code, sandbox.requests.length], [0, 1]);
  }
});

Deno.test("a file of profiles with anything but domains is refused, and nothing of a token is shown", async () => {
  const token = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9v";
  const looks = "may hold a token, but it is for domains only";
  for (
    const [file, reason] of [
      [{ prod: token }, looks],
      [{ [token]: "acme" }, looks],
      [{ prod: { domain: "acme", token: "short" } }, looks],
      [{ prod: { domain: "acme", key: token } }, looks],
      [{ prod: "acme", token: "short" }, looks],
      [{ prod: "https://acme.biapi.pro" }, '"prod" must be the name of a'],
      [{ prod: "" }, '"prod" must be the name of a domain'],
      [{ prod: 42 }, '"prod" must be the name of a domain'],
      [["acme"], "it must be an object"],
      [null, "it must be an object"],
    ] as const
  ) {
    const { code, told, sandbox } = await runFake(
      ["list", "--profile", "prod"],
      having(JSON.stringify(file)),
    );
    assertEquals([code, sandbox.requests.length], [2, 0]);
    assertStringIncludes(told, reason);
    assert(!told.includes(token), told);
    assert(!told.includes("short"), told);
  }
});

Deno.test("a profile that cannot be found is refused, with what there is", async () => {
  for (
    const [options, profile, reason] of [
      [having(PROFILES), "prd", 'did you mean "prod"?'],
      [having(PROFILES), "x", 'no profile "x": it has prod, staging'],
      [having("{}"), "x", "it has none"],
      [having("{"), "x", "as it must be JSON"],
      [{ variables: { HOME: "/nobody" } }, "x", "as there is no such file"],
      [{ variables: {} }, "x", "set POWENS_PROFILES to its path"],
    ] as const
  ) {
    const { code, told } = await runFake(
      ["list", "--profile", profile],
      options,
    );
    assertEquals(code, 2);
    assertStringIncludes(told, reason);
  }
});
