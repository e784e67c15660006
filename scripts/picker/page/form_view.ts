import type { ConnectorField } from "../../../mod.ts";
import {
  connectionRequest,
  type FieldIssue,
  type FillStep,
  type InputAttributes,
  inputAttributes,
  isHidden,
  messagesEn,
  messagesFr,
  type StepConnector,
  validateStep,
} from "../../../src/form/mod.ts";
import { make, set } from "./dom.ts";
import type { Locale } from "./locale.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/** A field on the page. */
interface FieldView {
  control: Control;
  /** All of the field. */
  element: HTMLElement;
  /** Shows what is wrong, or nothing. */
  showIssue(issue: FieldIssue | undefined): void;
}

/** What a password is shown as, however long it is. */
const MASK = "••••••••";

/** Makes the form of a step, which is checked and sent nowhere. */
export function createForm(
  step: FillStep,
  connector: StepConnector,
  locale: Locale,
): HTMLFormElement {
  const { texts, language } = locale;
  const messages = language === "fr" ? messagesFr : messagesEn;
  const prefix = `source-${step.source.id}`;
  const fields = new Map(
    step.fields.filter((one) => !isHidden(one))
      .map((one) => [one.name, createField(one, prefix, locale)]),
  );
  const status = make("p", { class: "status", role: "status" });
  const outcome = make("div", { class: "outcome" });
  const form = make(
    "form",
    // The same verdicts as everywhere, rather than those of the browser.
    { novalidate: true, autocomplete: "off" },
    ...fields.size === 0 ? [make("p", {}, texts.noFields)] : [],
    ...[...fields.values()].map(({ element }) => element),
    make("button", { class: "primary" }, texts.check),
    status,
    outcome,
  );
  let wasChecked = false;

  /** Checks what was filled in, and shows what is wrong beside the fields. */
  function check() {
    const values = Object.fromEntries(
      [...fields].map(([name, { control }]) => [name, valueOf(control)]),
    );
    const result = validateStep(step, values, { messages });
    const issues = result.ok ? [] : result.issues;
    for (const [name, { showIssue }] of fields) {
      showIssue(issues.find(({ field }) => field === name));
    }
    status.textContent = result.ok
      ? texts.right
      : locale.count(issues.length, texts.wrong);
    set(status, { "data-right": result.ok });
    outcome.replaceChildren();
    return result;
  }

  form.addEventListener("keydown", (event) => {
    // Enter may still be held since the institution was chosen by it.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wasChecked = true;
    const result = check();
    if (!result.ok) {
      fields.get(result.issues[0]?.field ?? "")?.control.focus();
      return;
    }
    const labels = result.unchecked.map((name) => labelOf(step, name));
    outcome.append(
      make("p", {}, texts.rightText),
      make(
        "pre",
        { tabindex: 0 },
        describeRequest(step, connector, result.values),
      ),
      ...labels.length > 0
        ? [make("p", {}, `${texts.unchecked} ${labels.join(", ")}`)]
        : [],
    );
    outcome.scrollIntoView({ block: "nearest" });
  });
  form.addEventListener("input", () => {
    if (wasChecked) check();
  });
  return form;
}

/** What was filled in; a date that is none has no value, and is not nothing. */
function valueOf(control: Control): string {
  return control.validity.badInput ? "?" : control.value;
}

function labelOf({ fields }: FillStep, name: string): string {
  return fields.find((field) => field.name === name)?.label || name;
}

/** Says what would be sent, with the passwords masked. */
function describeRequest(
  step: FillStep,
  connector: StepConnector,
  values: Record<string, string>,
): string {
  const masked = { ...values };
  for (const { name, type } of step.fields) {
    if (type === "password" && name in masked) masked[name] = MASK;
  }
  const { method, path, body } = connectionRequest(connector, step, masked);
  return `${method} ${path}\n\n${JSON.stringify(body, null, 2)}`;
}

function createField(
  field: ConnectorField,
  prefix: string,
  { texts }: Locale,
): FieldView {
  const attributes = inputAttributes(field, prefix);
  const { id, "aria-labelledby": labelId, "aria-describedby": descriptionId } =
    attributes;
  const control = createControl(field, attributes, texts.choose);
  const issueId = `${id}-issue`;
  const issueText = make("p", { id: issueId, class: "issue", hidden: true });
  const box = make(
    "div",
    {
      class: `control ${
        field.type === "password" ? "secret" : control.localName
      }`,
    },
    control,
    field.type === "password" && createReveal(control, texts.show, labelId),
  );
  const element = make(
    "div",
    { class: "field" },
    make(
      "label",
      { id: labelId, for: id },
      field.label || field.name,
      !field.required &&
        make("span", { class: "optional" }, ` (${texts.optional})`),
    ),
    box,
    issueText,
    descriptionId !== undefined &&
      make(
        "p",
        { id: descriptionId, class: "description" },
        field.description ?? "",
      ),
  );

  function showIssue(issue: FieldIssue | undefined): void {
    issueText.hidden = !issue;
    issueText.textContent = issue?.message ?? "";
    set(control, {
      "aria-invalid": issue && "true",
      "aria-describedby":
        [issue && issueId, descriptionId].filter(Boolean).join(" ") ||
        undefined,
    });
  }
  return { control, element, showIssue };
}

function createControl(
  field: ConnectorField,
  attributes: InputAttributes,
  placeholder: string,
): Control {
  // A list of nothing is no list: only the server knows what can be chosen.
  if (field.type !== "list" || field.values.length === 0) {
    return make("input", { ...attributes });
  }
  return make(
    "select",
    { ...attributes },
    make("option", { value: "" }, placeholder),
    ...field.values.map(({ label, value }) =>
      make("option", { value, selected: value === attributes.value }, label)
    ),
  );
}

/** Makes the button that shows what is typed into a field for a password. */
function createReveal(
  control: Control,
  text: string,
  labelId: string,
): HTMLButtonElement {
  const id = `${control.id}-reveal`;
  const button = make("button", {
    type: "button",
    class: "reveal",
    id,
    "aria-pressed": "false",
    "aria-labelledby": `${id} ${labelId}`,
  }, text);
  button.addEventListener("click", () => {
    const isShown = control.getAttribute("type") === "text";
    set(control, { type: isShown ? "password" : "text" });
    set(button, { "aria-pressed": String(!isShown) });
  });
  return button;
}
