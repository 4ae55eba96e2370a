import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { guessCharset } from './guess-charset.ts';

const readBack = (text: string, charset: string) => {
  const bytes = iconv.encode(text, charset);
  return new TextDecoder(guessCharset(bytes)).decode(bytes);
};

describe('text without a charset', () => {
  it.each([
    ['windows-1252', 'Müller'],
    ['windows-1252', 'Rechnung für März – “Übersicht”'],
    ['windows-1252', 'Télécharger votre reçu de paiement'],
    ['windows-1252', '§ 5'],
    ['windows-1252', 'Informação: a promoção de verão'],
    ['windows-1252', 'Inscrição no verão'],
    ['windows-1252', '¡Hola! ¿Qué tal? Mañana a las 3ª'],
    ['windows-1252', '©2026 Müller GmbH · Straße 5 · München'],
    ['windows-1251', 'ООО «Ромашка»'],
    ['windows-1251', 'Привет'],
    ['windows-1251', 'Добрый день, высылаю документы по вашему заказу'],
    ['windows-1251', 'Добрый день'],
    ['koi8-r', 'Директор'],
    ['koi8-r', 'Счет на оплату'],
    ['koi8-r', 'Здравствуйте! Напоминаем вам о встрече'],
    ['gb18030', '你好'],
    ['gb18030', '关于会议的通知'],
    ['gb18030', 'Windows系统 更新'],
    ['gb18030', '您的订单已经发货，请注意查收'],
    ['gb18030', '您好，会议改到星期三。谢谢！'],
    ['shift_jis', 'お世話になっております。山田です。'],
    ['big5', '關於會議的通知'],
    ['shift_jis', '会議のお知らせ'],
    ['shift_jis', '請求書'],
    ['euc-jp', 'ご注文ありがとうございます。'],
    ['euc-kr', '안녕하세요'],
    ['euc-kr', '주문하신 상품이 발송되었습니다'],
    ['windows-1250', 'Zażółć gęślą jaźń, dziękuję za wiadomość'],
    ['windows-1253', 'Καλημέρα σας, σας στέλνω το τιμολόγιο'],
    ['windows-1255', 'שלום רב, מצורפת החשבונית'],
    ['windows-1256', 'مرحبا، نرسل لكم الفاتورة'],
    ['windows-1254', 'Sayın müşterimiz, şifreniz değiştirilmiştir'],
  ])('in %s is read: %s', (charset, text) => {
    expect(readBack(text, charset)).toBe(text);
  });

  it('is told by its words, and not by the markup around them', () => {
    const page = (words: string) => `<html><head><style>p { color: #333333 }</style></head><body><p class="first">${words}</p>\n</body></html>`;
    expect(readBack(page('Добрый день'), 'windows-1251')).toBe(page('Добрый день'));
    expect(readBack(page('Schöne Grüße'), 'windows-1252')).toBe(page('Schöne Grüße'));
  });

  it('of any length is guessed from its beginning', () => {
    expect(readBack('您的订单已经发货，请注意查收'.repeat(10_000), 'gb18030').slice(0, 14)).toBe('您的订单已经发货，请注意查收');
  });
});
