import { type Json } from './answer';
import { number, object, objects, text, textOrNull } from './fields';

/** A Thing (OGC SensorThings 1.1) with its location and what its datastreams of hourly averages observed. */
export interface WireThing {
  readonly id: number;
  readonly name: string;
  /** WGS-84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly datastreams: readonly WireDatastream[];
}

export interface WireDatastream {
  /** Factor of HJ 212-2017, for example `a34004`. */
  readonly factorCode: string;
  readonly unitSymbol: string;
  readonly observations: readonly WireObservation[];
}

export interface WireObservation {
  /** `start/end`, ISO 8601. */
  readonly phenomenonTime: string;
  readonly result: number;
  /** 数据标记 of HJ 212-2017; null = not given. */
  readonly flag: string | null;
}

/** A complaint (环境投诉) of the platform's register. Times are `yyyy-MM-dd HH:mm:ss` in Beijing. */
export interface WireComplaint {
  readonly complaintNo: string;
  readonly category: string;
  readonly regionCode: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly content: string;
  readonly urgency: string;
  readonly occurredAt: string;
  readonly registeredAt: string;
  readonly state: string;
  readonly decisionReason: string | null;
  readonly closedAt: string | null;
  readonly handlingResult: string | null;
}

/** What the platform wants to register a complaint. */
export interface WireComplaintForm {
  readonly category: string;
  readonly regionCode: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly content: string;
  readonly urgency: string;
  readonly occurredAt: string;
  readonly complainant: string;
  readonly complainantPhone: string;
  /** The complainant's own number: the only field that the register can be searched by. */
  readonly reference: string;
  /** 证据照片, at most 3; left out = none. */
  readonly evidence?: readonly WireEvidence[];
}

export interface WireEvidence {
  readonly name: string;
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
}

export function readThing(thing: Json): WireThing {
  const [location = {}] = objects(thing, 'Locations');
  const { coordinates } = object(location, 'location');
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  return {
    id: number(thing, '@iot.id'),
    name: text(thing, 'name'),
    longitude: number({ longitude }, 'longitude'),
    latitude: number({ latitude }, 'latitude'),
    datastreams: objects(thing, 'Datastreams').map((stream) => ({
      factorCode: text(object(object(stream, 'ObservedProperty'), 'properties'), 'factorCode'),
      unitSymbol: text(object(stream, 'unitOfMeasurement'), 'symbol'),
      observations: objects(stream, 'Observations').map(readObservation),
    })),
  };
}

function readObservation(observation: Json): WireObservation {
  const quality = observation.resultQuality == null ? {} : object(observation, 'resultQuality');
  return {
    phenomenonTime: text(observation, 'phenomenonTime'),
    result: number(observation, 'result'),
    flag: textOrNull(quality, 'flag'),
  };
}

export function readComplaint(complaint: Json): WireComplaint {
  return {
    complaintNo: text(complaint, 'complaintNo'),
    category: text(complaint, 'category'),
    regionCode: text(complaint, 'regionCode'),
    address: text(complaint, 'address'),
    longitude: number(complaint, 'longitude'),
    latitude: number(complaint, 'latitude'),
    content: text(complaint, 'content'),
    urgency: text(complaint, 'urgency'),
    occurredAt: text(complaint, 'occurredAt'),
    registeredAt: text(complaint, 'registeredAt'),
    state: text(complaint, 'state'),
    decisionReason: textOrNull(complaint, 'decisionReason'),
    closedAt: textOrNull(complaint, 'closedAt'),
    handlingResult: textOrNull(complaint, 'handlingResult'),
  };
}
