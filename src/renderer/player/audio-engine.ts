/** What makes the sound, behind an interface: one `<audio>` element now, more later. */
export type EngineEvent =
  /** Sound comes out. */
  | { readonly type: 'sounding' }
  /** No sound for whatever reason: paused, waiting for data, at the end. */
  | { readonly type: 'silent' }
  /** Something paused it: we, the system, a headset that was pulled out. */
  | { readonly type: 'paused' }
  | { readonly type: 'time'; readonly positionMs: number }
  | { readonly type: 'duration'; readonly durationMs: number }
  | { readonly type: 'ended' }
  /** The source is gone, broken or of a format that cannot be played. */
  | { readonly type: 'failed' };

export interface AudioEngine {
  readonly load: (source: string, positionMs: number) => void;
  readonly unload: () => void;
  /** Resolves with whether the browser let it play. */
  readonly play: () => Promise<boolean>;
  readonly pause: () => void;
  readonly seek: (positionMs: number) => void;
  readonly setVolume: (volume: number, isMuted: boolean) => void;
  readonly positionMs: () => number;
  readonly isLoaded: () => boolean;
}

export function createAudioEngine(onEvent: (event: EngineEvent) => void): AudioEngine {
  const audio = document.createElement('audio');
  audio.preload = 'auto';
  // in the page though never seen, so that the system and the tests find it
  document.body.append(audio);
  let startAtMs = 0;
  let isLoaded = false;

  const on = (name: keyof HTMLMediaElementEventMap, handle: () => void): void =>
    audio.addEventListener(name, () => {
      if (isLoaded) handle();
    });

  on('playing', () => onEvent({ type: 'sounding' }));
  for (const name of ['pause', 'waiting', 'seeking', 'ended'] as const) on(name, () => onEvent({ type: 'silent' }));
  on('pause', () => {
    // the end also pauses; and a pause that was taken back at once is none
    if (audio.paused && !audio.ended) onEvent({ type: 'paused' });
  });
  on('seeked', () => {
    if (!audio.paused) onEvent({ type: 'sounding' });
  });
  on('timeupdate', () => onEvent({ type: 'time', positionMs: toMs(audio.currentTime) }));
  on('durationchange', () => {
    if (Number.isFinite(audio.duration)) onEvent({ type: 'duration', durationMs: toMs(audio.duration) });
  });
  on('loadedmetadata', () => {
    if (startAtMs > 0) audio.currentTime = startAtMs / 1000;
    startAtMs = 0;
  });
  on('ended', () => onEvent({ type: 'ended' }));
  on('error', () => onEvent({ type: 'failed' }));

  return {
    load: (source, positionMs) => {
      isLoaded = true;
      startAtMs = positionMs;
      audio.src = source;
    },
    unload: () => {
      isLoaded = false;
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    },
    play: () => play(audio),
    pause: () => audio.pause(),
    seek: (positionMs) => {
      if (audio.readyState === HTMLMediaElement.HAVE_NOTHING) startAtMs = positionMs;
      else audio.currentTime = positionMs / 1000;
    },
    setVolume: (volume, isMuted) => {
      // the ear hears loudness by ratios: a square makes the lower half of the slider useful
      audio.volume = volume ** 2;
      audio.muted = isMuted;
    },
    positionMs: () => (startAtMs > 0 ? startAtMs : toMs(audio.currentTime)),
    isLoaded: () => isLoaded,
  };
}

async function play(audio: HTMLAudioElement): Promise<boolean> {
  try {
    await audio.play();
    return true;
  } catch (error) {
    // the browser wants a gesture first; other refusals come as an error event or are our own next load
    return !(error instanceof DOMException && error.name === 'NotAllowedError');
  }
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}
