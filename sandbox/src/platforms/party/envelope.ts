/** What the platform answers with, always under HTTP 200: `errcode` 0 and the content, or another `errcode` and a sentence. */
export interface Envelope {
  readonly errcode: number;
  readonly errmsg: string;
  readonly [content: string]: unknown;
}

/** The codes of the official-account interface that this platform uses. */
const sentences = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40032: 'invalid list size',
  40035: 'invalid parameter',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  42001: 'access_token expired',
  45009: 'reach max api daily quota limit',
  46004: 'user no exist',
  48101: 'apply is audited',
  48102: 'wish is claimed',
  60123: 'invalid party id',
} as const;

export type ErrorNumber = keyof typeof sentences;

export function ok(content: Readonly<Record<string, unknown>>): Envelope {
  return { errcode: 0, errmsg: 'ok', ...content };
}

/** A request that the platform refuses; the server turns it into an envelope. */
export class Refused extends Error {
  readonly envelope: Envelope;

  /** @param detail what is wrong, after the standard sentence; empty = nothing to add */
  constructor(errcode: ErrorNumber, detail = '') {
    const errmsg = detail === '' ? sentences[errcode] : `${sentences[errcode]}: ${detail}`;
    super(errmsg);
    this.envelope = { errcode, errmsg };
  }
}
