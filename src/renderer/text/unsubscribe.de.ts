import { unitsOf } from '../../shared/text/units.ts';
import type { unsubscribeText } from './unsubscribe.en.ts';

const { day } = unitsOf('de');

/** The same in German. */
export const unsubscribeDe: typeof unsubscribeText = {
  offer: 'Abbestellen …',
  heading: 'Abbestellen',
  titles: {
    'one-click': 'Darum bitten, von dieser Liste zu kommen?',
    page: 'Auf einer Webseite abbestellen?',
    mail: 'Mit einem Brief abbestellen?',
  },
  goesTo: { 'one-click': 'Die Anfrage geht an', page: 'Die Seite liegt bei', mail: 'Der Brief geht an' },
  service: (name, company, purpose) => `${name === company ? name : `${name} (${company})`}, ${purpose}`,
  how: {
    'one-click': 'Unseen sendet eine verschlüsselte Anfrage dorthin, jetzt und dieses eine Mal. Die Nachricht sagt, dass das genügt.',
    page: 'Unseen sendet nichts. Die Seite öffnet sich in Ihrem Browser, und Sie machen dort weiter.',
    mail: 'Unseen sendet nichts. Der Brief öffnet sich in Ihrem Mailprogramm und geht nur ab, wenn Sie ihn absenden.',
  },
  short: {
    'one-click': 'Durch eine Anfrage, wenn Sie es anordnen.',
    page: 'Auf einer Webseite, in Ihrem Browser.',
    mail: 'Mit einem Brief, in Ihrem Mailprogramm.',
  },
  learns: 'Was man dort erfährt',
  learnt: {
    reader: 'Dass jemand an dieser Adresse liest und diese E-Mail nicht mehr will, und wann.',
    subscription: 'Um wessen Abonnement es geht, wenn die Adresse für Sie gemacht wurde, wie es meistens ist.',
    ip: 'Ihre IP-Adresse und so ungefähr, wo Sie sind.',
    proxy: 'Die IP-Adresse Ihres Proxys, nicht Ihre.',
    browser: 'Was jede Seite von ihren Besuchern erfährt: Ihre IP-Adresse, Ihren Browser, Ihre Cookies dort.',
    letter: 'Ihre E-Mail-Adresse und was Ihr Mailprogramm in jeden Brief schreibt.',
    nothing: 'Sonst nichts. Kein Cookie, nichts von Ihrem Gerät; von der Antwort wird nur Ja oder Nein gelesen.',
  },
  advice: {
    proven: {
      title: 'Das ist vernünftig.',
      words:
        'Es ist nachgewiesen, wer das gesandt hat, und wer zu seinem Namen steht, hält meistens sein Wort. Haben Sie von dort nie gehört, werfen Sie es lieber weg.',
    },
    unsigned: {
      title: 'Sehen Sie zweimal hin.',
      words:
        'Es ist nachgewiesen, wer das gesandt hat, aber nicht, dass von dort stammt, wo man abbestellt: Keine Signatur, die Ihr Anbieter geprüft hat, deckt es ab. Jemand kann es unterwegs hinzugefügt haben.',
    },
    junk: {
      title: 'Besser nicht.',
      words: 'Ihr Anbieter oder Sie haben das in den Spam gelegt. Dass der Absender nachgewiesen ist, sagt nichts darüber, was er vorhat.',
    },
    unconfirmed: { title: 'Besser nicht.', words: 'Nichts hält diesen Absender an seinem Wort.' },
    disproven: {
      title: 'Besser nicht.',
      words: 'Auch Mailinglisten machen einen solchen Nachweis kaputt, aber ebenso alle, die einen Absender fälschen.',
    },
    doubtful: { title: 'Besser nicht.', words: 'Der Absender sieht aus wie jemand, der sich für einen anderen ausgibt.' },
  },
  spam: 'Eine Antwort verrät Spam-Versendern, dass an dieser Adresse jemand ist, und es kommt mehr. Machen Sie nur weiter, wenn Sie wissen, dass Sie sich in diese Liste eingetragen haben; sonst werfen Sie die Nachricht weg.',
  signed: {
    both: 'Die Signatur des Absenders deckt die Adresse ab. Ihr Anbieter hat sie geprüft; Unseen kann das selbst nicht.',
    address:
      'Die Signatur des Absenders deckt die Adresse ab, wenn auch nicht das Versprechen, dass eine Anfrage genügt. Ihr Anbieter hat sie geprüft; Unseen kann das selbst nicht.',
  },
  send: 'Anfrage senden',
  sendAnyway: 'Trotzdem senden',
  sending: 'Wird gesendet …',
  open: { page: 'Seite öffnen …', mail: 'Brief schreiben …' },
  instead: { page: 'Auf deren Seite …', mail: 'Mit einem Brief …' },
  accepted: (host) => `${host} hat Ja gesagt.`,
  acceptedNote: 'Manche brauchen zehn Werktage. Wo danach noch geschrieben wird, sagen es die Nachrichten.',
  acceptedUnknown: 'Spätere Nachrichten dieser Liste sind von anderen nicht zu unterscheiden, darum merkt Unseen es sich nicht.',
  failed: 'Es hat nicht geklappt',
  asked: {
    'one-click': (at) => `Am ${day(at)} baten Sie, entfernt zu werden`,
    page: (at) => `Am ${day(at)} öffneten Sie deren Seite zum Abbestellen`,
    mail: (at) => `Am ${day(at)} begannen Sie einen Brief zum Abbestellen`,
  },
  mayTakeDays: (asked) => `${asked}; das kann zehn Werktage dauern.`,
  stillWrite: (asked) => `${asked}; man schreibt Ihnen weiter.`,
  whole: (asked) => `${asked}.`,
  forget: 'Vergessen, dass ich darum bat',

  settings: {
    note: 'Listen, die Sie baten, Sie zu streichen, oder deren Seite Sie dafür geöffnet haben. Das merkt sich nur dieser Computer, um Ihnen zu sagen, wo man nach zwei Wochen noch schreibt.',
    none: 'Noch keine Liste',
    noneNote: 'Wenn Sie eine Liste abbestellen, steht sie hier.',
    list: 'Liste',
    sender: 'Absender',
    how: 'Wie',
    ways: { 'one-click': 'Gebeten', page: 'Seite geöffnet', mail: 'Brief begonnen' },
    when: 'Wann',
    forget: 'Vergessen',
    forgetName: (list) => `${list} vergessen`,
  },
};
