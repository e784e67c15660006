import type { PaymentObstacle } from "../payment/mod.ts";
import { cellOf, many } from "./output.ts";

/**
 * Says in a few words why a payment does not fit, of which the institution is
 * the subject.
 *
 * Amounts are without a currency: the API does not say which its limits are in.
 *
 * @param obstacle The reason
 */
export function describeObstacle(obstacle: PaymentObstacle): string {
  if (obstacle.verdict === "unknown") {
    return `does not tell ${describeQuestion(obstacle.code)}`;
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
      return `makes none that are ${cellOf(asked)}, but ${
        listOf(obstacle.value_connector)
      }`;
    case "nspExecDate":
      return "takes no date for it";
    case "nspFrequency":
      return `repeats none ${cellOf(asked)}, but ${
        listOf(obstacle.value_connector)
      }`;
    case "nspBenefScheme":
      return `takes no ${cellOf(asked)}, but ${
        listOf(obstacle.value_connector)
      }`;
    case "trustBenef":
      return "needs a beneficiary that is trusted";
    case "nspBulk":
      return "takes one instruction at a time";
    case "maxBulk":
      return `takes up to ${many(obstacle.value_connector, "instruction")}`;
    case "nspPayer":
      return asked === true
        ? "does not let the payer be given"
        : "needs the payer's account";
    case "nspCurrency":
      return `does not pay in ${cellOf(asked)}`;
  }
}

/** What an institution does not tell. */
function describeQuestion(code: PaymentObstacle["code"]): string {
  switch (code) {
    case "noPayProduct":
      return "whether it makes payments";
    case "minAmount":
      return "from what amount it pays";
    case "maxAmount":
      return "up to what amount it pays";
    case "minDateDelta":
    case "maxDateDelta":
    case "nspExecDate":
      return "which dates it takes";
    case "nspDateType":
      return "when it pays";
    case "nspFrequency":
      return "what it repeats";
    case "nspBenefScheme":
      return "how it identifies beneficiaries";
    case "trustBenef":
      return "whether the beneficiary must be trusted";
    case "nspBulk":
    case "maxBulk":
      return "how many instructions it takes";
    case "nspPayer":
      return "whether the payer can be given";
    case "nspCurrency":
      return "in which currencies it pays";
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
  return values.length === 0 ? "nothing is known" : values.join(", ");
}
