import type { ReportInput } from '../graph/report.input';
import { checkText } from './check-text';
import { type InputProblem, problem } from './input-error';
import type { PlaceRequest } from './place-entry';

const maxAddressLength = 200;

/** Returns what a report is about and everything that is wrong with that; the request is null when the report names nothing, or two things. */
export function placeOfReport(input: ReportInput): {
  readonly place: PlaceRequest | null;
  readonly problems: readonly InputProblem[];
} {
  const { houseId, placeId, gridCode = null, address, position } = input;
  const spot = { ...(address && { address: address.trim() }), ...(position && { position: { ...position } }) };
  const problems = [
    ...(address ? checkText(address, 'address', { most: maxAddressLength }) : []),
    ...(position && (Math.abs(position.longitude) > 180 || Math.abs(position.latitude) > 90)
      ? [problem('BAD_INPUT', 'position', 'This position is not on Earth. 坐标超出范围。')]
      : []),
  ];
  if (houseId && placeId)
    return {
      place: null,
      problems: [problem('BAD_INPUT', 'houseId', 'Name a house or a place, not both. 房屋、场所只能填一个。')],
    };
  if (houseId) return { place: { type: 'House', id: houseId, field: 'houseId', gridCode, spot }, problems };
  if (placeId) return { place: { type: 'Place', id: placeId, field: 'placeId', gridCode, spot }, problems };
  if (gridCode && address && position)
    return { place: { type: 'Grid', id: gridCode, field: 'gridCode', gridCode, spot }, problems };
  const missing = gridCode ? (address ? 'position' : 'address') : 'gridCode';
  const message = 'Name a house, a place, or grid, address and position. 请填写房屋、场所，或网格、地点和坐标。';
  return { place: null, problems: [problem('BAD_INPUT', missing, message)] };
}
