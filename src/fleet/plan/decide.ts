import type { Change, SettingValue } from "./change.ts";
import { isNarrower, type Requirement } from "./entry.ts";
import type { Contradiction } from "./plan.ts";

/** The decision on a setting, told apart by `kind`. */
export type Decision<T> =
  | { kind: "nothing" }
  | { kind: "value"; value: T; path: string }
  | { kind: "contradiction"; contradiction: Contradiction };

/**
 * Decides on a setting by the narrowest entries that have it, if they agree.
 *
 * @param requirements The requirements of the entries
 * @param about The UUID of the connector, and the setting
 * @param pick Picks the setting
 */
export function decide<D, T extends SettingValue>(
  requirements: readonly Requirement<D>[],
  about: { uuid: string; setting: Change["setting"] },
  pick: (desired: D) => T | undefined,
): Decision<T> {
  const wishes = requirements.flatMap(({ pathOf, criteria, desired }) => {
    const value = pick(desired);
    return value === undefined ? [] : [{ pathOf, criteria, value }];
  });
  const narrowest = wishes.filter((one) =>
    !wishes.some((other) => isNarrower(other, one))
  );
  const [first] = narrowest;
  if (first === undefined) return { kind: "nothing" };
  const path = first.pathOf();
  if (narrowest.every(({ value }) => value === first.value)) {
    return { kind: "value", value: first.value, path };
  }
  return {
    kind: "contradiction",
    contradiction: {
      kind: "contradiction",
      path,
      ...about,
      wishes: narrowest.map(({ pathOf, value }) => ({
        path: pathOf(),
        value,
      })),
    },
  };
}
