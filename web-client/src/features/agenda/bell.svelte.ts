const SWITCH = 'fupan.bell';

/** The sound at the end of the time: two soft tones, made here, so that nothing has to be loaded; can be switched off. */
export class Bell {
  enabled = $state(localStorage.getItem(SWITCH) !== 'off');
  #audio: AudioContext | undefined;

  switch(on: boolean): void {
    this.enabled = on;
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
  }

  ring(): void {
    if (!this.enabled || typeof AudioContext === 'undefined') return;
    this.#audio ??= new AudioContext();
    const audio = this.#audio;
    for (const [delay, pitch] of [
      [0, 660],
      [0.35, 550],
    ] as const) {
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      const from = audio.currentTime + delay;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.25, from);
      loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.9);
      tone.connect(loudness).connect(audio.destination);
      tone.start(from);
      tone.stop(from + 0.9);
    }
  }
}

/** One for the whole window. */
export const bell = new Bell();
