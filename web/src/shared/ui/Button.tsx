import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";

type Props = Omit<ButtonProps, "className"> & { look?: "primary" | "plain" | "quiet" };

export function Button({ look = "plain", ...props }: Props) {
  return <AriaButton {...props} className={`button button-${look}`} />;
}
