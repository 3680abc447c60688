import { weightedChoice } from '../chance/distributions';
import type { Random } from '../chance/random';
import type { Sex } from '../model';

/** Common surnames, about as frequent as in eastern China. */
const surnames: readonly (readonly [string, number])[] = [
  ...weighted('王李张刘陈', 14),
  ...weighted('杨赵黄周吴徐孙朱马胡', 6),
  ...weighted('郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋', 2),
  ...weighted(
    '田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施',
    1,
  ),
  ['欧阳', 0.3],
  ['诸葛', 0.1],
  ['司马', 0.1],
];
const lastCharacters: Readonly<Record<Sex, readonly string[]>> = {
  MALE: [
    ...'伟强磊军洋勇杰涛明超刚平辉健波鹏飞龙宇浩然志国建华文武斌博晨凯俊峰嘉诚子轩泽宏毅东海江山松柏庆祥福贵永康安邦',
  ],
  FEMALE: [
    ...'芳娜敏静丽艳娟霞秀英兰玲桂燕萍红云洁琳雪梅莉婷慧佳欣怡梦瑶雨涵诗琪思颖晓月春花巧珍玉凤淑贞美珠荷菊清雅宁馨',
  ],
};
const middleCharacters = [...'建国文志海春秋永玉晓小子嘉思雨宇俊明德新正光世家宝金天云成立'];

/** Names of people from Xinjiang, whose parts are joined by an interpunct: the sign that platforms write in different ways. */
const interpunctNames: Readonly<Record<Sex, readonly string[]>> = {
  MALE: ['艾力', '买买提', '阿卜杜拉', '吐尔逊', '库尔班', '玉素甫', '艾合买提', '热合曼'],
  FEMALE: ['阿依古丽', '古丽娜尔', '帕提古丽', '热依汗', '米娜瓦尔', '阿孜古丽', '迪丽努尔', '祖丽皮亚'],
};

function weighted(characters: string, weight: number): [string, number][] {
  return [...characters].map((character) => [character, weight]);
}

export const drawSurname = weightedChoice(surnames);

/** Returns a name with this surname and a given name of one or two characters. */
export function drawName(random: Random, surname: string, sex: Sex): string {
  const last = random.pick(lastCharacters[sex]);
  return random.chance(0.25) ? surname + last : surname + random.pick(middleCharacters) + last;
}

/** Returns a name in two parts joined by an interpunct, U+00B7. */
export function drawInterpunctName(random: Random, sex: Sex): string {
  return `${random.pick(interpunctNames[sex])}·${random.pick(interpunctNames.MALE)}`;
}
