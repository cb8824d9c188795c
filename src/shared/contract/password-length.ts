/** How long a new password is, in code points; apart from the schemas, as the window has no validator. */
export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 256;
