/** The colour of an account, for the eye: its name stands beside it, or is said. */
export function AccountDot({ colour }: { colour: number }) {
  return <span className="account-dot" aria-hidden style={{ '--dot': `var(--account-${colour})` } as React.CSSProperties} />;
}
