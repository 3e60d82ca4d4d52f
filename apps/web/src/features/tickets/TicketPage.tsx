/** One ticket with everything that hangs on it. */
export function TicketPage() {
  return null;
}
