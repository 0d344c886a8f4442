import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";

type Props = Omit<ButtonProps, "className" | "isPending"> & {
  look?: "primary" | "plain" | "quiet";
  /** Only the look of it: whoever handles the press takes care that nothing is sent twice. */
  busy?: boolean;
};

export function Button({ look = "plain", busy = false, ...props }: Props) {
  return <AriaButton {...props} className={`button button-${look}`} data-busy={busy || undefined} />;
}
