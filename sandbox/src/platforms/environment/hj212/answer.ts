import { type Message, writeMessage } from './message';

/** 系统交互, the system code of every answer. */
const interaction = '91';
const version2017 = 0b100;
const wantsAnswerBit = 0b1;

/**
 * What the platform answers to an upload or notice command: HJ 212-2017 6.6.5.
 * 9014 数据应答 to uploads of data and of the logger's restart; 9013 通知应答 to a logger that asks for the time.
 */
const answers: Readonly<Record<string, '9013' | '9014'>> = {
  '2011': '9014',
  '2031': '9014',
  '2051': '9014',
  '2061': '9014',
  '2081': '9014',
  '1013': '9013',
};

/** Returns the data segment of the answer, or null when the message wants none or is not one that the platform answers. */
export function answerTo(message: Message): string | null {
  const cn = answers[message.cn];
  if (!cn || (message.flag & wantsAnswerBit) === 0) return null;
  return writeMessage({ ...message, st: interaction, cn, flag: version2017 }, []);
}
