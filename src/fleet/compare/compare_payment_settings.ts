import { isJsonObject } from "../../model/internal.ts";
import { changedProperties, type Comparable } from "./changed_properties.ts";
import type { ChangedPaymentSetting } from "./difference.ts";

/** Compares the payment settings of a connector, or of a source. */
export function comparePaymentSettings(
  { payment_settings: before }: Comparable,
  { payment_settings: after }: Comparable,
  about: Pick<ChangedPaymentSetting, "uuid" | "name" | "source">,
): ChangedPaymentSetting[] {
  if (!isJsonObject(before) || !isJsonObject(after)) return [];
  return changedProperties(before, after).map((changed) => ({
    kind: "paymentSettingChanged",
    grade: "notable",
    ...about,
    ...changed,
  }));
}
