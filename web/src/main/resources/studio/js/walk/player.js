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
  change(app, {playing: true, ...(isAtEnd(app) && {position: 0})});
}

export function pause(app) {
  clearInterval(clock.timer);
  if (stateOf(app).playing) change(app, {playing: false});
}

export function goTo(app, position) {
  pause(app);
  change(app, {position, direction: 1});
}

/** Whether a walk that goes its way once has come to its end; played then, it begins again. */
function isAtEnd(app) {
  const {frames, loop, pingpong} = walkOf(app);
  return !loop && !pingpong && stateOf(app).position === frames - 1;
}

function step(app) {
  if (isAtEnd(app)) pause(app);
  else change(app, stepped(stateOf(app), walkOf(app)));
}
