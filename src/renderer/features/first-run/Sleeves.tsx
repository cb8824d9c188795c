/** Three record sleeves: the mark of an empty shelf. */
export function Sleeves() {
  return (
    <svg width="168" height="112" viewBox="0 0 168 112" aria-hidden="true">
      <rect x="8" y="22" width="72" height="72" rx="8" fill="oklch(0.62 0.09 40)" transform="rotate(-8 44 58)" />
      <rect x="88" y="22" width="72" height="72" rx="8" fill="oklch(0.6 0.08 250)" transform="rotate(8 124 58)" />
      <circle cx="84" cy="54" r="42" fill="oklch(0.27 0.01 180)" />
      <circle cx="84" cy="54" r="30" fill="none" stroke="oklch(0.37 0.01 180)" strokeWidth="1.5" />
      <circle cx="84" cy="54" r="22" fill="none" stroke="oklch(0.37 0.01 180)" strokeWidth="1.5" />
      <rect x="44" y="28" width="80" height="80" rx="9" fill="oklch(0.5 0.08 178)" />
      <circle cx="84" cy="68" r="20" fill="oklch(0.6 0.09 178)" />
      <circle cx="84" cy="68" r="6" fill="oklch(0.95 0.02 178)" />
    </svg>
  );
}
