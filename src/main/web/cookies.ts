/** The cookies of one library. Tokens alone: what they stand for is known to the library and this run. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** One that ends with the browser has no age. */
export function toCookie(name: string, token: string, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? '' : ` Max-Age=${maxAgeSeconds};`;
  return `${name}=${token};${age} Path=/; HttpOnly; SameSite=Strict`;
}

/** Takes the cookie away. */
export function toEndedCookie(name: string): string {
  return toCookie(name, '', 0);
}

/** At most four: a page on another port can set cookies of this name too, and each costs a question. */
export function tokensIn(cookieHeader: string | undefined, name: string): readonly string[] {
  return (cookieHeader ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))
    .filter((token) => TOKEN.test(token))
    .slice(0, 4);
}
