import { useSearchParams } from "react-router";

/** Whether the panel for a new thing is open, kept in the address: it survives a reload, and Back closes it. */
export function usePanel() {
  const [parameters, setParameters] = useSearchParams();

  const without = () => {
    const rest = new URLSearchParams(parameters);
    rest.delete("new");
    return rest;
  };
  return {
    isOpen: parameters.has("new"),
    open: () => setParameters(new URLSearchParams([...without(), ["new", ""]])),
    close: () => setParameters(without(), { replace: true }),
  };
}
