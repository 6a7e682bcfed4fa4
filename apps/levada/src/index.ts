/** The one program: starts the house, and speaks to it. */
export { runProgram } from './program.js';
