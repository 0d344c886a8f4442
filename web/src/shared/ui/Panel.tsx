import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A form for a new thing, above the list it will appear in. Takes the focus; Escape closes it. */
export function Panel({ title, onClose, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();

  useEffect(() => {
    panel.current?.querySelector("input")?.focus();
  }, []);

  useEffect(() => {
    const current = panel.current;
    const closeOnEscape = (event: KeyboardEvent) => {
      // Escape in the middle of a Korean syllable belongs to the input method.
      if (event.key === "Escape" && !event.isComposing) {
        onClose();
      }
    };
    current?.addEventListener("keydown", closeOnEscape);
    return () => current?.removeEventListener("keydown", closeOnEscape);
  }, [onClose]);

  return (
    <section ref={panel} className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
