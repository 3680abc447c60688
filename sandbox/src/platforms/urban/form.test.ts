import { parseForm } from './form';

describe('form fields in GB18030', () => {
  it('reads common and rare characters, blanks and empty fields', () => {
    const text = 'name=%D5%C5%820%B71%993%A92&note=a+b%20c&empty=';
    expect(parseForm(text)).toEqual({ name: '张㛃𬭎', note: 'a b c', empty: '' });
  });

  it('takes the last of a repeated field', () => expect(parseForm('a=1&a=2')).toEqual({ a: '2' }));
});
