import {ALL} from '../looks.js';

/**
 * The frames of a walk, as the server makes them of a job: the same seeds, the same parts of the way,
 * so that what was scrubbed is what is saved.
 *
 * @typedef {{keyframes: string[], frames: number, loop: boolean, pingpong: boolean, easing: string,
 *   space: 'z' | 'w'}} Walk
 * @typedef {{seed: string, towards?: string, amount?: number, mix?: object[]}} Sample
 */

export const MOST_KEYFRAMES = 100;
export const MOST_FRAMES = 2000;

const EASINGS = {
  linear: (time) => time,
  smooth: (time) => time * time * (3 - 2 * time),
};

/** Where a frame lies: among latents, or among styles. */
const BETWEEN = {
  z: (seed, towards, amount) => ({seed, towards, amount}),
  w: (seed, towards, amount) => ({seed, mix: [{seed: towards, layers: [ALL], amount}]}),
};

/** The frames in one direction. @returns {Sample[]} */
export function framesOf({keyframes, frames, loop, easing, space}) {
  if (keyframes.length < 2) return keyframes.map((seed) => ({seed}));
  const segments = keyframes.length - (loop ? 0 : 1);
  const steps = frames - (loop ? 0 : 1);
  return Array.from({length: frames}, (_, frame) =>
    sampleAt(keyframes, (frame * segments) / steps, EASINGS[easing], BETWEEN[space]),
  );
}

function sampleAt(keyframes, position, ease, between) {
  const segment = Math.floor(position);
  const amount = ease(position - segment);
  const seed = keyframes[segment % keyframes.length];
  return amount > 0 ? between(seed, keyframes[(segment + 1) % keyframes.length], amount) : {seed};
}

/** The frame after this one when it plays, and in which direction it goes on. */
export function stepped({position, direction}, {frames, pingpong}) {
  if (!pingpong) return {position: (position + 1) % frames, direction: 1};
  const next = position + direction;
  return next >= 0 && next < frames
    ? {position: next, direction}
    : {position: position - direction, direction: -direction};
}

/** How many pictures the job makes: back again is not drawn twice at the ends. */
export const pictureCount = ({frames, pingpong}) => (pingpong ? 2 * frames - 2 : frames);
