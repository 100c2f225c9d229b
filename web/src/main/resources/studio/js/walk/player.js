import {stepped} from './path.js';
import {change, settingsOf, stateOf, walkOf} from './state.js';

/** Plays the walk on the screen, frame after frame. */
const clock = {timer: 0};

export function playOrPause(app) {
  if (stateOf(app).playing) {
    pause(app);
    return;
  }
  if (settingsOf(app).keyframes.length < 2) return;
  clock.timer = setInterval(() => step(app), 1000 / settingsOf(app).fps);
  change(app, {playing: true});
}

export function pause(app) {
  clearInterval(clock.timer);
  if (stateOf(app).playing) change(app, {playing: false});
}

export function goTo(app, position) {
  pause(app);
  change(app, {position, direction: 1});
}

function step(app) {
  const walk = walkOf(app);
  const {position, direction} = stateOf(app);
  const next = stepped({position, direction}, walk);
  const ended = next.position < position && !walk.loop && !walk.pingpong;
  if (ended) pause(app);
  else change(app, next);
}
