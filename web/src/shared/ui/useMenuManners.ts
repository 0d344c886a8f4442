import { type RefObject, useEffect } from "react";

type Menu = {
  isOpen: boolean;
  close: () => void;
  popover: RefObject<HTMLElement | null>;
  trigger: RefObject<HTMLElement | null>;
};

/**
 * What react-aria leaves to a modal popover. Ours are not modal, because its lock against scrolling on iOS is
 * a style element, which the Content-Security-Policy refuses: so a press elsewhere closes the menu here, and
 * the keys that move to the menu's ends are kept from scrolling the page as well.
 */
export function useMenuManners({ isOpen, close, popover, trigger }: Menu) {
  useEffect(() => {
    if (!isOpen) {
      return;
    }
    const isIn = (place: RefObject<HTMLElement | null>, { target }: Event) =>
      target instanceof Node && place.current?.contains(target) === true;
    const onPointerDown = (event: PointerEvent) => {
      if (!isIn(popover, event) && !isIn(trigger, event)) {
        close();
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isIn(popover, event) && ["Home", "End", "PageUp", "PageDown"].includes(event.key)) {
        event.preventDefault();
      }
    };
    document.addEventListener("pointerdown", onPointerDown);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("keydown", onKeyDown);
    };
  });
}
