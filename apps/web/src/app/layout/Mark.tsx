/** The product's mark: a loop that closes. Its name stands beside it, so it is hidden from screen readers. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />;
}
