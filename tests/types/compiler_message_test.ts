import { assert, assertFalse } from "@std/assert";

/** What the compiler says of a program. */
async function check(program: string): Promise<string> {
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    const mod = import.meta.resolve("../../mod.ts");
    await Deno.writeTextFile(file, program.replace("powens", mod));
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--quiet", "--no-config", file],
      env: { NO_COLOR: "1" },
    }).output();
    return new TextDecoder().decode(stderr);
  } finally {
    await Deno.remove(file);
  }
}

Deno.test("a dropped case is told of in words that are public", async () => {
  const message = await check(`
    import { type AuthMechanism, other } from "powens";
    export function describe(mechanism: AuthMechanism): string {
      switch (mechanism) {
        case "credentials": return "a form";
        default: return other(mechanism, "something new");
      }
    }`);
  assert(
    message.includes(
      `Type '"webauth"' is not assignable to type 'Unrecognized'`,
    ),
    message,
  );
});

Deno.test("Unrecognized cannot be used as a value", async () => {
  const message = await check(`
    import { Unrecognized } from "powens";
    export const value = Unrecognized;`);
  assert(message.includes("cannot be used as a value"), message);
  assertFalse(message.includes("Cannot find module"), message);
});
