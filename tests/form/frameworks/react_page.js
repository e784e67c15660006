import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { inputProps } from "../../../src/form/mod.ts";
import { STEPS } from "./steps.js";
import { submit } from "./submit.js";

function Field({ field, prefix }) {
  const props = inputProps(field, prefix);
  if (props.type === "hidden") return h("input", props);
  const { id, "aria-labelledby": labelId, "aria-describedby": hintId } = props;
  return h(
    "p",
    null,
    h("label", { id: labelId, htmlFor: id }, field.label),
    field.type === "list"
      ? h(
        "select",
        props,
        h("option", { value: "" }),
        field.values.map(({ label, value }) =>
          h("option", { key: value, value }, label)
        ),
      )
      : h("input", props),
    hintId && h("small", { id: hintId }, field.description),
  );
}

function Form({ step, prefix }) {
  return h(
    "form",
    { noValidate: true, onSubmit: (event) => submit(step, event) },
    step.fields.map((field) => h(Field, { key: field.name, field, prefix })),
    h("button", null, "Send"),
  );
}

const root = createRoot(document.querySelector("main"));
root.render(
  STEPS.map((step, index) =>
    h(Form, { key: index, step, prefix: `step${index}` })
  ),
);
