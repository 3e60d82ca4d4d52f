import { describe, expect, it } from 'vitest';
import { maskAddress, maskContact, maskEmail, maskIdentityNumber, maskPhone } from './mask.ts';

describe('personal values leave masked (V1)', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '138****5678'],
    ['0086-13812345678', '138****5678'],
    ['020-88886666', '020****6666'],
    ['88886666', '****6666'],
    ['12345', '****'],
    ['ask at the counter', '****'],
    ['  ', ''],
  ])('phone %s', (number, shown) => expect(maskPhone(number)).toBe(shown));

  it.each([
    ['110101199001011234', '1101**********1234'],
    ['11010119900101123X', '1101**********123X'],
    ['E12345678', '****'],
    ['', ''],
  ])('identity number %s', (number, shown) => expect(maskIdentityNumber(number)).toBe(shown));

  it.each([
    ['广东省广州市天河区中山大道1号', '广东省广州市天河区****'],
    ['北京市海淀区中关村大街27号', '北京市海淀区****'],
    ['浙江省义乌市北苑街道5区3幢', '浙江省义乌市****'],
    ['内蒙古自治区呼和浩特市新城区海拉尔东路', '内蒙古自治区呼和浩特市新城区****'],
    ['四川省成都市', '四川省成都市****'],
    ['中山大道1号', '****'],
    ['12 Main Street, Springfield', '****'],
    ['', ''],
  ])('address %s', (address, shown) => expect(maskAddress(address)).toBe(shown));

  it('e-mail keeps its first character and domain', () => {
    expect(maskEmail('wang.fang@example.com')).toBe('w****@example.com');
    expect(maskEmail('@example.com')).toBe('****');
  });

  it('another kind of contact shows nothing', () => {
    expect(maskContact('other', 'WeChat wang')).toBe('****');
    expect(maskContact('phone', '13812345678')).toBe('138****5678');
  });
});
