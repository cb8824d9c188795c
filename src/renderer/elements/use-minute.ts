import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, as of the last minute: whoever says how long ago something was says it anew. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
