import type { PaymentObstacle } from "../payment/mod.ts";
import { cellOf, many } from "./output.ts";

/**
 * Says in a few words why a payment does not fit. The institution is the
 * subject. Amounts have no currency, as the API does not say the currency of
 * its limits.
 *
 * @param obstacle The reason
 */
export function describeObstacle(obstacle: PaymentObstacle): string {
  if (obstacle.verdict === "unknown") {
    return `does not say ${describeQuestion(obstacle.code)}`;
  }
  const { value_payment: asked } = obstacle;
  switch (obstacle.code) {
    case "noPayProduct":
      return "makes no payments";
    case "minAmount":
      return `takes ${money(obstacle.value_connector)} or more`;
    case "maxAmount":
      return `takes up to ${money(obstacle.value_connector)}`;
    case "minDateDelta":
      return `takes dates from ${daysAhead(obstacle.value_connector)}`;
    case "maxDateDelta":
      return `takes dates up to ${daysAhead(obstacle.value_connector)}`;
    case "nspDateType":
      return `does not make ${cellOf(asked)} payments: it supports ${
        listOf(obstacle.value_connector)
      }`;
    case "nspExecDate":
      return "does not accept a date";
    case "nspFrequency":
      return `does not repeat ${cellOf(asked)}: it supports ${
        listOf(obstacle.value_connector)
      }`;
    case "nspBenefScheme":
      return `does not accept ${cellOf(asked)}: it supports ${
        listOf(obstacle.value_connector)
      }`;
    case "trustBenef":
      return "needs a trusted beneficiary";
    case "nspBulk":
      return "accepts one instruction at a time";
    case "maxBulk":
      return `takes up to ${many(obstacle.value_connector, "instruction")}`;
    case "nspPayer":
      return asked === true
        ? "does not accept the payer's account"
        : "needs the payer's account";
    case "nspCurrency":
      return `does not pay in ${cellOf(asked)}`;
  }
}

/** What an institution does not say. */
function describeQuestion(code: PaymentObstacle["code"]): string {
  switch (code) {
    case "noPayProduct":
      return "whether it makes payments";
    case "minAmount":
      return "its minimum amount";
    case "maxAmount":
      return "its maximum amount";
    case "minDateDelta":
    case "maxDateDelta":
    case "nspExecDate":
      return "which dates it accepts";
    case "nspDateType":
      return "which execution dates it supports";
    case "nspFrequency":
      return "which frequencies it supports";
    case "nspBenefScheme":
      return "how it identifies beneficiaries";
    case "trustBenef":
      return "whether the beneficiary must be trusted";
    case "nspBulk":
    case "maxBulk":
      return "how many instructions it accepts";
    case "nspPayer":
      return "whether it accepts the payer's account";
    case "nspCurrency":
      return "which currencies it supports";
  }
}

function money(amount: number): string {
  const digits = new Intl.NumberFormat("en", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 20,
  });
  return digits.format(amount);
}

function daysAhead(days: number): string {
  return days === 0 ? "today on" : `${many(days, "day")} ahead`;
}

function listOf(values: readonly unknown[]): string {
  return values.length === 0 ? "none" : values.join(", ");
}
