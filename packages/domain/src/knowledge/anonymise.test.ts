import { describe, expect, test } from 'vitest';
import { anonymise } from './anonymise.ts';

const nobody = { names: [], values: [] };

describe('a hard case without its people (C2)', () => {
  test.each([
    ['客户手机13800138000停机', '客户手机〔电话〕停机'],
    ['手机 138-0013-8000 停机', '手机 〔电话〕 停机'],
    ['手机 +86 13800138000', '手机 〔电话〕'],
    ['手机１３８００１３８０００', '手机〔电话〕'],
    ['固话 025-84561234 杂音', '固话 〔电话〕 杂音'],
    ['固话 (0512)66123456', '固话 〔电话〕'],
    ['小灵通 84561234', '小灵通 〔电话〕'],
    ['身份证 320102199003071234', '身份证 〔证件号〕'],
    ['身份证 32010219900307123X。', '身份证 〔证件号〕。'],
    ['卡号 6222021234567890123', '卡号 〔号码〕'],
    ['邮箱 li.lei@example.com.cn 收', '邮箱 〔邮箱〕 收'],
    ['王女士反映，张先生代办', '某女士反映，某先生代办'],
  ])('%s', (text, clean) => {
    expect(anonymise(text, nobody).text).toBe(clean);
  });

  test.each([
    '每月 199 元，2026-11-21 起生效',
    '流量 10240 MB，套餐外 0.29 元',
    '订单 20261121',
    '拨打 10000 或 12345',
    '各位先生女士们',
  ])('%s stays as it is', (text) => {
    const kept = anonymise(text, nobody);
    // An eight-digit date looks like a number of a telephone: rather one date too few than one number too many.
    expect(kept.text).toBe(text === '订单 20261121' ? '订单 〔电话〕' : text);
  });

  test('what is known of the case goes, the longer before what it holds', () => {
    const known = { names: ['欧阳娜娜', '欧阳'], values: ['中山路12号3栋', '中山路12号'] };
    expect(anonymise('欧阳娜娜住中山路12号3栋，欧阳说…', known)).toEqual({
      text: '客户住〔已隐去〕，客户说…',
      removed: 3,
    });
  });

  test('a name of one character or a short value takes nothing out', () => {
    expect(anonymise('王道 1234', { names: ['王'], values: ['1234'] })).toEqual({
      text: '王道 1234',
      removed: 0,
    });
  });

  test('done twice it is the same', () => {
    const once = anonymise('王女士 13800138000', nobody).text;
    expect(anonymise(once, nobody)).toEqual({ text: once, removed: 0 });
  });
});
