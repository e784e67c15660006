/** Finds the enumerations that a file declares. None has values at run time. */
export function findAmbientEnums(declarations: string): string[] {
  return [...declarations.matchAll(/\bdeclare enum (\w+)/g)]
    .flatMap(([, name]) => name ?? []);
}

/**
 * Exports names as types only, as the values do not exist. The plugin that
 * joins declarations takes an enumeration for a value.
 */
export function exportAsTypes(
  declarations: string,
  names: ReadonlySet<string>,
): string {
  return declarations.replaceAll(
    /^export \{([^}]*)\}/gm,
    (_, list: string) => {
      const exported = list.split(",").map((one) => one.trim());
      const marked = exported.map((one) =>
        names.has(one) ? `type ${one}` : one
      );
      return `export { ${marked.join(", ")} }`;
    },
  );
}
