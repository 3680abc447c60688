export { createEngine } from './stock-engine';
