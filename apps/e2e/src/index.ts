/** A system and a browser of one's own: for what is measured as a person would meet it. */
export { chromiumHere, HOW_TO_GET_ONE, openBrowser } from './browser.js';
export { startSystem, type System } from './system.js';
