import { isolatedText } from '../../shared/text/visible.ts';

const APP_NAME = 'Fonoteka';

let view = '';
let playing = '';

/** Names the view that is shown; empty while none is. */
export function setViewTitle(name: string): void {
  view = name;
  write();
}

/** Names what sounds, which goes before the view; empty while nothing does. */
export function setPlayingTitle(name: string): void {
  playing = name;
  write();
}

function write(): void {
  const name = playing === '' ? view : playing;
  document.title = name === '' ? APP_NAME : `${isolatedText(name)} – ${APP_NAME}`;
}
