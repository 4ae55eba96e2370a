/** Lines that stand above every message of a kind, whatever it says: that it can be seen elsewhere, or came from outside. In the languages in which most of such mail is written. */

/** A longer line says more than this. */
const LONGEST_NOTICE = 160;

/** A warning of an organisation's server has some sentences. */
const LONGEST_WARNING = 400;

/** That the message can be seen elsewhere. */
const ELSEWHERE: readonly RegExp[] = [
  /^(?:click here to |tap to )?(?:view|read|open|see|show|display)\b.{0,50}\b(?:(?:in|on|from|with|using) (?:your |a |the |my )?(?:web ?)?(?:browser|page|site)|online|as a web ?page|web version)\b.{0,30}$/i,
  /^(?:the )?(?:web|online|browser)[ -]?(?:version|view)(?: \S{1,12}){0,3}$/i,
  /\b(?:having |have )?(?:trouble|problems?|difficult(?:y|ies)) (?:viewing|reading|seeing|displaying|with)\b.{0,20}\b(?:e-?mail|message|newsletter|images?|pictures?)\b/i,
  /^(?:if (?:you (?:can(?:'|’)?t|cannot|can not|are unable to|do not|don(?:'|’)t)|this|the|images?)|can(?:'|’)?t|unable to|not)\b.{0,60}\b(?:view|read|see|display)\w*\b.{0,60}\b(?:click|here|browser|online|link)\b/i,
  /^(?:(?:diese|die) )?\S{0,20} ?.{0,30}\bim (?:web-?)?browser (?:ansehen|anzeigen|anschauen|öffnen|lesen|betrachten)\b.{0,20}$/i,
  /^(?:zur )?(?:web|online|browser)-?(?:version|ansicht)(?: \S{1,14}){0,3}$/i,
  /\b(?:nicht|probleme)\b.{0,40}\b(?:dargestellt|angezeigt|darstellung|anzeige|lesbar)\b.{0,80}\b(?:klick|hier|browser|link|online)/i,
  /^(?:si|vous|voir|afficher|consulter|lire)\b.{0,60}\b(?:en ligne|navigateur|cliquez ici)\b.{0,30}$/i,
  /^(?:ver|si no|abrir|visualizar)\b.{0,60}\b(?:navegador|en línea|online|aquí|no browser)\b.{0,30}$/i,
  /^(?:visualizza|apri|leggi|vedi|guarda|se non)\b.{0,60}\b(?:nel (?:tuo )?browser|online|clicca qui|versione web)\b.{0,30}$/i,
  /^(?:ver|veja|visualize|abra|abrir|leia|se não)\b.{0,60}(?:navegador|online|clique aqui|versão web)\b.{0,30}$/i,
  /^(?:bekijk|lees|open|kun je|kunt u|niet goed)\b.{0,60}\b(?:(?:in|via) (?:je |uw |de )?(?:web)?browser|online|webversie|klik hier)\b.{0,30}$/i,
  /^(?:zobacz|otwórz|wyświetl|przeczytaj|jeśli|nie widzisz|masz problem)(?![\p{L}]).{0,60}(?:przeglądarce|przeglądarki|online|kliknij)(?![\p{L}]).{0,30}$/iu,
  /^(?:zobrazit|otevřít|přečíst|pokud|nezobrazuje|zobraziť|otvoriť|ak sa)(?![\p{L}]).{0,60}(?:prohlížeči|prehliadači|online|klikněte|kliknite|zde)(?![\p{L}]).{0,30}$/iu,
  /^(?:visa|läs|öppna|se|vis|åbn|åpne|les|kan du|problem)(?![\p{L}]).{0,60}(?:webbläsare[n]?|browser(?:en)?|nettleser(?:en)?|på nettet|på webben|online)(?![\p{L}]).{0,30}$/iu,
  /^(?:открыть|посмотреть|смотреть|читать|прочитать|просмотреть|если|не отображается|письмо)(?![\p{L}]).{0,60}(?:браузере|онлайн|веб-верси[июя]|нажмите|сюда|ссылке)(?![\p{L}]).{0,30}$/iu,
  /^.{0,40}(?:tarayıcı(?:n[ıi]z)?da|çevrimiçi|online)(?![\p{L}]).{0,20}(?:görüntüle|göster|aç|oku).{0,20}$/iu,
  /^.{0,40}(?:ブラウザ(?:ー)?で|web(?:ページ|版)で|オンラインで).{0,20}(?:表示|見る|読む|開く|ご覧|閲覧).{0,20}$/iu,
  /^.{0,40}(?:브라우저에서|웹에서|웹 브라우저로|온라인으로).{0,10}(?:보기|열기|읽기|확인).{0,10}$/u,
  /^.{0,40}(?:浏览器|瀏覽器|网页版|網頁版|在线|線上).{0,10}(?:查看|檢視|打开|開啟|阅读|閱讀|浏览|觀看).{0,10}$/u,
];

/** That it came from outside, as servers of organisations write above it, and that its sender is new. */
const FROM_OUTSIDE: readonly RegExp[] = [
  /^\W{0,6}(?:external|extern|externe|externo|esterno)(?: (?:e-?mail|sender|message|mail|nachricht))?\W{0,6}$/i,
  /^.{0,40}\b(?:e-?mail|message|mail|sender)\b.{0,30}\b(?:originated|came|comes|was sent|is|sent)\b.{0,12}\b(?:outside|external)\b/i,
  /^you don['’]t often get e-?mail from /i,
  /^some people who received this message don['’]t often get e-?mail from /i,
  /^(?:sie|manche personen, die diese nachricht erhalten haben,) (?:erhalten|bekommen) (?:nicht oft|selten) (?:eine )?e-?mails? von /i,
  /^.{0,60}\b(?:e-?mail|nachricht|mail|absender)\b.{0,40}\b(?:außerhalb|externe[nmr]?)\b.{0,160}\b(?:klick|öffn|link|anh[aä]ng|vorsicht|absender)/i,
  /^vous n['’]obtenez pas souvent d['’]e-?mail/i,
  /^.{0,40}\b(?:e-?mail|message|courriel)\b.{0,40}\b(?:provient|extérieur|externe)\b.{0,160}\b(?:cliqu|pièces?|liens?|expéditeur)/i,
];

/** Whether a line is such a notice, and not what its message says. */
export const isNotice = (line: string): boolean =>
  (line.length <= LONGEST_NOTICE && ELSEWHERE.some((notice) => notice.test(line))) ||
  (line.length <= LONGEST_WARNING && FROM_OUTSIDE.some((notice) => notice.test(line)));
