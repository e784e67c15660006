import { createApp, h } from "vue";
import { inputAttributes } from "../../../src/form/mod.ts";
import { STEPS } from "./steps.js";
import { submit } from "./submit.js";

function renderField(field, prefix) {
  const attributes = inputAttributes(field, prefix);
  if (attributes.type === "hidden") return h("input", attributes);
  const { id, "aria-labelledby": labelId, "aria-describedby": hintId } =
    attributes;
  return h("p", [
    h("label", { id: labelId, for: id }, field.label),
    field.type === "list"
      ? h("select", attributes, [
        h("option", { value: "" }),
        ...field.values.map(({ label, value }) =>
          h("option", { value }, label)
        ),
      ])
      : h("input", attributes),
    hintId && h("small", { id: hintId }, field.description),
  ]);
}

createApp({
  render: () =>
    STEPS.map((step, index) =>
      h("form", {
        novalidate: true,
        onSubmit: (event) => submit(step, event),
      }, [
        ...step.fields.map((field) => renderField(field, `step${index}`)),
        h("button", "Send"),
      ])
    ),
}).mount("main");
