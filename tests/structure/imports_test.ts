import { assertEquals } from "@std/assert";
import { basename } from "node:path";
import { type Import, listImports, roomOf } from "./imports.ts";

/** The rooms that each room of the package may import. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  http: ["model"],
  routes: ["model", "http"],
  cache: ["model"],
  catalog: ["model"],
  encryption: ["model"],
  form: ["model"],
  payment: ["model"],
  sandbox: ["model"],
  directory: ["model", "http", "routes", "cache", "catalog"],
  fleet: ["model", "http", "routes", "form"],
  cli: [
    "model",
    "http",
    "routes",
    "catalog",
    "directory",
    "encryption",
    "fleet",
    "form",
    "payment",
    "sandbox",
  ],
};

/** The room of the scripts that the tests in a folder are for. */
function subjectOf(path: string): string | undefined {
  const [, first = "", second] = path.split("/");
  if (first === "scripts") return `scripts/${second}`;
  return { package: "scripts/npm", picker: "scripts/picker" }[first];
}

const imports = await listImports(["src", "scripts", "tests"]);

/** The imports from one part of the repository into another. */
function between(from: string, to: string): Import[] {
  return imports.filter((one) =>
    one.from.startsWith(`${from}/`) && one.to.startsWith(`${to}/`) &&
    roomOf(one.from) !== roomOf(one.to)
  );
}

function show({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

Deno.test("the imports of a whole repository are found", () => {
  assertEquals(between("src", "src").length > 50, true);
  assertEquals(between("tests", "scripts").length > 10, true);
});

Deno.test("a room of the package imports only the rooms that come before it", () => {
  const nameOf = (path: string) => basename(roomOf(path));
  const wrong = between("src", "src").filter(({ from, to }) =>
    !MAY_IMPORT[nameOf(from)]?.includes(nameOf(to))
  );
  assertEquals(wrong.map(show), []);
});

Deno.test("a room of the package imports another through a door", () => {
  // The second is for what the other rooms need and users do not.
  const doors = ["mod.ts", "internal.ts"];
  const wrong = between("src", "src").filter(({ to }) =>
    to.split("/").length !== 3 || !doors.includes(basename(to))
  );
  assertEquals(wrong.map(show), []);
});

Deno.test("the package imports nothing of scripts and tests, and scripts nothing of tests", () => {
  const wrong = [
    ...between("src", "scripts"),
    ...between("src", "tests"),
    ...between("scripts", "tests"),
  ];
  assertEquals(wrong.map(show), []);
});

Deno.test("tests import through a door what scripts share, and only the scripts that they are for otherwise", () => {
  const wrong = between("tests", "scripts").filter(({ from, to }) =>
    basename(to) !== "mod.ts" && subjectOf(from) !== roomOf(to)
  );
  assertEquals(wrong.map(show), []);
});
