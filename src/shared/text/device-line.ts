/** `Sent from my iPhone`, `Von meinem Samsung gesendet`: what telephones write under every message. */
const FROM_DEVICE =
  /^(?:sent (?:from|via|with) |get outlook for |gesendet (?:von|mit|über) |(?:von|aus) mein\p{L}* .{2,40} (?:gesendet|verschickt)|envoyé (?:de|depuis|à partir) |enviad[oa] (?:desde|de|do|a partir) |inviato (?:da|con) |verzonden (?:vanaf|van|met|via) |wysłan[eoy] z |odesláno z |отправлено (?:с|из) |надіслано з |skickat från |sendt fra |lähetetty |发自|發自|iphoneから送信|나의 .{2,30}에서 보냄)/iu;

/** Nobody gives a telephone a longer name. */
const LONGEST = 90;

/** Whether a line says nothing but what a message was written on. */
export const namesDevice = (line: string): boolean => line.length <= LONGEST && FROM_DEVICE.test(line.trim());
