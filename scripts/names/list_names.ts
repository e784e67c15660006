/** The public names of one export of the package. */
export interface PublicNames {
  /** Where it is imported from, such as `@connectors/powens/form`. */
  entry: string;
  /** Functions, classes and constants. */
  values: string[];
  /** What is there for the compiler alone. */
  types: string[];
}

/** What is read of the output of `deno doc --json`. */
interface Documentation {
  nodes: Record<string, { symbols?: Symbol[] }>;
}

interface Symbol {
  name: string;
  declarations: { kind: string; declarationKind: string }[];
}

const TYPE_KINDS = ["interface", "typeAlias"];

/**
 * Lists the public names of every export, as `deno doc` finds them.
 *
 * @param name The name of the package
 * @param exports The module of each export, by its subpath
 */
export async function listNames(
  name: string,
  exports: Readonly<Record<string, string>>,
): Promise<PublicNames[]> {
  return await Promise.all(
    Object.entries(exports).map(async ([subpath, path]) => {
      const symbols = await readSymbols(path);
      const isType = ({ declarations }: Symbol) =>
        declarations.every(({ kind }) => TYPE_KINDS.includes(kind));
      return {
        entry: `${name}${subpath.slice(1)}`,
        values: symbols.filter((one) => !isType(one)).map(nameOf).sort(),
        types: symbols.filter(isType).map(nameOf).sort(),
      };
    }),
  );
}

function nameOf({ name }: Symbol): string {
  return name;
}

async function readSymbols(path: string): Promise<Symbol[]> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", path],
    stderr: "piped",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { nodes }: Documentation = JSON.parse(new TextDecoder().decode(stdout));
  return Object.values(nodes).flatMap(({ symbols = [] }) =>
    symbols.filter(({ declarations }) =>
      declarations.some(({ declarationKind }) => declarationKind === "export")
    )
  );
}
