import { decodeConnector, decodeConnectorField } from "../../../mod.ts";
import { formSteps, paymentFormStep } from "../../../src/form/mod.ts";
import live from "../../wire/live_test_connector.json" with { type: "json" };

const connector = decodeConnector(structuredClone(live), {
  expand: ["sources", "fields", "payment_fields"],
});

/** Fields of every kind, which the live connector does not have. */
const fields = [
  {
    name: "otp_sms",
    label: "Code",
    type: "text",
    regex: "\\d{6}",
    description: "By SMS",
  },
  { name: "day", label: "Birthday", type: "date", value: "2000-02-29" },
  {
    name: "region",
    label: "Region",
    type: "list",
    required: false,
    values: [{ label: "North", value: "n" }, { label: "South", value: "s" }],
    value: "s",
  },
  { name: "amount", label: "Amount", type: "number" },
  { name: "channel", label: "", type: "hidden", value: "web" },
  { name: "eye", label: "Eye", type: "iris-scan", required: false },
];

const [redirect, form] = formSteps(connector);

/** The steps to render: of the live connector, and one of fields of every kind. */
export const STEPS = [
  redirect,
  form,
  paymentFormStep(connector, "webauth"),
  { ...form, fields: fields.map((one) => decodeConnectorField(one)) },
];
