import {codesOf, isCategorical, known} from '../codes.js';
import {chosenModel, labelsOf} from '../models.js';
import {styleOf} from '../looks.js';
import {lookOf as styleLookOf} from '../recipe.js';
import {framesOf} from './path.js';

/** What a person has set up is kept by the server; where the player stands is not. */
const USUAL = {keyframes: ['1', '2', '3'], frames: 60, mode: 'loop', easing: 'linear', fps: 20};
const INITIAL = {position: 0, direction: 1, playing: false};

export const MODES = [
  {value: 'once', title: 'Once'},
  {value: 'loop', title: 'Loop', hint: 'The last keyframe leads to the first again'},
  {value: 'pingpong', title: 'Ping-pong', hint: 'There and back again'},
];

export const settingsOf = (app) => ({...USUAL, ...app.settings.walk});

export const changeSettings = (app, patch) =>
  app.remember({walk: {...settingsOf(app), ...patch}});

/** On one of the frames that there are: there may have been more. */
export function stateOf(app) {
  const {position, ...state} = {...INITIAL, ...app.state.walk};
  return {...state, position: Math.min(position, settingsOf(app).frames - 1)};
}

export const change = (app, patch) => app.set({walk: {...stateOf(app), ...patch}});

/** One label for all frames: if each seed drew its own, the pictures would jump. */
export function labelOf(app, model) {
  const names = labelsOf(model);
  const {label} = settingsOf(app);
  return names.includes(label) ? label : names[0];
}

/**
 * What all frames have in common beside the seeds. Numbers that are left to the seeds go along with
 * the latent; a choice would jump, as a label would.
 */
export function lookOf(app, model) {
  const label = labelOf(app, model);
  const codes = walkCodes(app, model);
  return {
    ...(label !== undefined && {label}),
    ...(Object.keys(codes).length > 0 && {codes}),
    ...styleLookOf(app, model),
  };
}

export function walkCodes(app, model) {
  const all = codesOf(model);
  const first = all.filter(isCategorical).map(({name, choices}) => [name, choices[0]]);
  return {...Object.fromEntries(first), ...known(settingsOf(app).codes, all)};
}

export function changeCode(app, name, value) {
  const {[name]: before, ...others} = settingsOf(app).codes ?? {};
  changeSettings(app, {codes: value === undefined ? others : {...others, [name]: value}});
}

/** Models with styles are walked through among these, unless latents are chosen. */
export const spaceOf = (app, model) => (styleOf(model) ? (settingsOf(app).space ?? 'w') : 'z');

/** The walk as path.js understands it. */
export function walkOf(app) {
  const {mode, ...walk} = settingsOf(app);
  const space = spaceOf(app, chosenModel(app));
  return {...walk, space, loop: mode === 'loop', pingpong: mode === 'pingpong'};
}

/** The samples of all frames in one direction. */
export function samplesOf(app) {
  const walk = walkOf(app);
  const look = steady(walk, lookOf(app, chosenModel(app)));
  return framesOf(walk).map((sample) => looking(sample, look));
}

/** Between styles all frames have the noise of one seed, or it would change at each keyframe. */
const steady = ({space, keyframes: [first]}, look) =>
  space === 'w' ? {...look, noise: {seed: first, ...look.noise}} : look;

/** A frame with a label has it at both ends. */
const looking = ({mix, ...sample}, look) => ({
  ...sample,
  ...look,
  ...(mix && {mix: mix.map((one) => ({...one, ...(look.label && {label: look.label})}))}),
});

/** The job that makes this walk. */
export function jobOf(app, model) {
  const {keyframes, space, frames, loop, pingpong, easing} = walkOf(app);
  const walk = {model: model.id, task: 'walk', keyframes, space, frames, loop, pingpong, easing};
  return {...walk, ...lookOf(app, model)};
}
