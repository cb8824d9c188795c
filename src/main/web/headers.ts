/** Headers of every answer of the loopback server. None of them opens anything to another origin. */

import { contentPolicy } from '../media/content-policy.ts';

export const securityHeaders = {
  'Content-Security-Policy': contentPolicy({ images: '', sound: '' }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;
