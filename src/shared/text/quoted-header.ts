/**
 * The header of the message that is answered or passed on, as programs write it above what they quote: Outlook, Notes, mobile and web mail, in their languages.
 *
 *     From: Mira Holm <mira@example.org>
 *     Sent: Monday, 3 February 2025 10:00
 *     To: Nora
 *     Subject: Lunch
 */

const words = (all: string) => new Set(all.toLowerCase().split('|'));

const FROM = words(
  'from|von|de|da|van|od|från|fra|lähettäjä|от|от кого|від|kimden|gönderen|发件人|寄件者|差出人|送信元|送信者|보낸 사람|보낸사람|feladó|expéditeur|remitente|mittente|afzender|nadawca|odesílatel|απο|από|מאת|من',
);

const DATE = words(
  'sent|date|date sent|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada em|fecha|data|inviato|verzonden|wysłano|odesláno|odoslané|dátum|skickat|skickad|sendt|dato|lähetetty|päivämäärä|päiväys|отправлено|дата|надіслано|gönderildi|gönderme tarihi|tarih|发送时间|发送日期|日期|時間|寄件日期|送信日時|日時|日付|보낸 날짜|날짜|보낸날짜|küldve|elküldve|στάλθηκε|ημερομηνία|נשלח|תאריך|تاريخ الإرسال|التاريخ|trimis|poslano|poslato|изпратено',
);

const SUBJECT = words(
  'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|předmět|predmet|ämne|emne|aihe|тема|относно|konu|主题|主旨|主題|件名|제목|tárgy|θέμα|נושא|الموضوع|subiect|zadeva',
);

const TO = words('to|an|à|a|para|aan|do|komu|till|til|vastaanottaja|кому|kime|alıcı|收件人|宛先|받는 사람|받는사람|címzett|προς|אל|إلى|către|za|pre');

/** `From: somebody`, `*Von:* jemand`, `差出人：…`; a list of such lines may be quoted as well. */
const FIELD = /^[\s>*]{0,8}([\p{L}][\p{L} ]{0,20}?)\s?\*?\s?[:：]\*?(?:\s|$|[\p{L}\p{N}"'<])/u;

/** Fields, what goes on from one line to the next, and an empty line between them. */
const MOST_LINES = 12;

const nameIn = (line: string): string => FIELD.exec(line.slice(0, 80))?.[1]?.trim().toLowerCase() ?? '';

/**
 * How many lines of such a header begin here.
 * @returns 0 where none does: it begins with who wrote, and names the day and either the subject or who got it
 */
export function quotedHeaderAt(lines: readonly string[], at: number): number {
  if (!FROM.has(nameIn(lines[at] ?? ''))) return 0;
  const found = { date: false, subject: false, to: false };
  let end = at + 1;
  for (let n = at + 1; n < lines.length && n < at + MOST_LINES; n++) {
    const line = lines[n] ?? '';
    const name = nameIn(line);
    const kind = DATE.has(name) ? 'date' : SUBJECT.has(name) ? 'subject' : TO.has(name) ? 'to' : null;
    if (kind !== null) {
      found[kind] = true;
      end = n + 1;
    } else if (found.subject || (line.trim() === '' && (lines[n - 1] ?? '').trim() === '')) break;
  }
  return found.date && (found.subject || found.to) ? end - at : 0;
}
