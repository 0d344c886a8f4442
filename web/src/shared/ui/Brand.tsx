export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M12 3a6 6 0 0 0-6 6v4.600L4 17.500h16l-2-3.900V9a6 6 0 0 0-6-6Z" fill="currentColor" />
        <path d="M9.300 19.200a2.700 2.700 0 0 0 5.400 0Z" fill="currentColor" />
      </svg>
      Taskbell
    </span>
  );
}
