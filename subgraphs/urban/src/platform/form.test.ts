import { encode } from 'iconv-lite';
import { readText, writeForm } from './form';

describe('forms and answers in GB18030', () => {
  it('escapes the bytes of every character, rare ones too', () => {
    expect(writeForm({ name: '张㛃𬭎', page: 2, sign: 'a b&=' })).toBe(
      'name=%D5%C5%820%B71%993%A92&page=2&sign=a%20b%26%3D',
    );
  });

  it('reads an answer by its charset', () => {
    expect(readText('application/json;charset=GB18030', encode('立案㛃', 'gb18030'))).toBe('立案㛃');
    expect(readText('text/html; charset=GBK', encode('登录', 'gbk'))).toBe('登录');
    expect(readText('application/json', Buffer.from('立案'))).toBe('立案');
    expect(readText('text/html;charset=nothing', Buffer.from('立案'))).toBe('立案');
  });
});
