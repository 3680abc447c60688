export { pickPort } from './pick-port';
export { type PortState, portState } from './port-state';
export { type NamedPort, requireFreePorts } from './require-free-ports';
