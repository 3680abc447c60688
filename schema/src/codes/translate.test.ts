import { hazardLevelCodes } from './hazard-codes';
import { codeInWords, readUnknownCode, toPlatformCode, unknownCodeReason } from './translate';
import { withTranslation } from './translation';

const table = { FIRE: '1', GAS: '2' };
const translate = (value: string, list = '事件类型') => toPlatformCode(table, value, list);
const override = { list: '事件类型', value: 'FLOOD', code: '9' };

test('a value has the code of its table', () => expect(translate('GAS')).toBe('2'));

test.each(['FLOOD', 'toString'])('%s has no counterpart and is refused by name, never guessed', (value) => {
  expect(() => translate(value)).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_CODE', message: `事件类型: no code for "${value}"` }),
  );
});

test('a code that an operator has set goes before the table, in its list and only while its work is under way', async () => {
  const changed = { list: '事件类型', value: 'GAS', code: '7' };
  const within = await withTranslation({ overrides: [override, changed] }, async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return [translate('FLOOD'), translate('GAS'), translate('FIRE'), translate('GAS', '投诉类别')];
  });
  expect(within).toEqual(['9', '7', '1', '2']);
  expect(() => translate('FLOOD')).toThrow();
});

test('who looks at an entry is told of every value without a counterpart', () => {
  const told: string[] = [];
  const unknown = (list: string, value: string) => {
    told.push(`${list} ${value}`);
    return `<${value}>`;
  };
  const shown = withTranslation({ overrides: [], unknown }, () => [translate('FLOOD'), translate('STORM')]);
  expect([shown, told]).toEqual([
    ['<FLOOD>', '<STORM>'],
    ['事件类型 FLOOD', '事件类型 STORM'],
  ]);
});

test('the reason of a refusal says which value of which table it was', () => {
  expect(readUnknownCode(unknownCodeReason('纠纷类别: 大类', '1799'))).toEqual({
    list: '纠纷类别: 大类',
    value: '1799',
  });
  expect(readUnknownCode('地址不明')).toBeNull();
});

test('what is told in words has a name, or is refused by it', () => {
  expect(codeInWords(hazardLevelCodes, 'MAJOR')).toBe('重大隐患');
  expect(() => codeInWords(hazardLevelCodes, 'toString')).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_CODE', message: expect.stringContaining('"toString"') }),
  );
});
