import type { HTMLInputAutoCompleteAttribute } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { useTranslation } from "react-i18next";
import type { Fault } from "../form/faults";

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  fault: Fault | undefined;
  hint?: string;
  type?: "text" | "email" | "password" | "date";
  rows?: number;
  required?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
};

/** A labelled field of one line, or of several when `rows` is given; says what is wrong with it below. */
export function TextInput({ label, hint, fault, rows, required = false, autoComplete = "off", ...field }: Props) {
  const { t } = useTranslation();
  return (
    <TextField
      {...field}
      className="field"
      autoComplete={autoComplete}
      isRequired={required}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {rows === undefined ? <Input className="input" /> : <TextArea className="input" rows={rows} />}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="fault">{fault !== undefined && t(`fault.${fault}`)}</FieldError>
    </TextField>
  );
}
