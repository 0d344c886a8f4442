import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "../form/faults";

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  fault: Fault | undefined;
  options: { value: string; text: string }[];
};

/** The browser's own list: the best one there is on a phone. */
export function SelectInput({ label, fault, options, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const faultId = `${id}-fault`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...field}
        id={id}
        className="input"
        aria-invalid={fault !== undefined}
        aria-describedby={fault && faultId}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <span id={faultId} className="fault">
          {t(`fault.${fault}`)}
        </span>
      )}
    </div>
  );
}
