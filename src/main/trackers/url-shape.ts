import { ASSET_HOSTS } from '../../../resources/trackers/asset-hosts.ts';
import { isStaticFile, tokenShape, tokenStrength, type Token } from './tokens.ts';

const assetHosts = new Set(ASSET_HOSTS);

/** A host whose paths name accounts and pictures, never the reader. */
export function isAssetHost(host: string): boolean {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) if (assetHosts.has(at)) return true;
  return false;
}

/** Query keys about the picture or its cache: whatever their value is, it is the same for every reader. */
const PICTURE_KEYS = new Set(
  (
    'v ver vers version rev revision hash etag cb cachebuster cachebust cache bust nocache rand random rnd ord ts t time timestamp date d modified mtime updated update updated_at lastmod _ __ _t ' +
    'w h width height wid hei size sz s q quality qlt fit crop auto fm fmt format f dpr scale resize rs mode bg background color trim op op_sharpen op_usm resmode layer ' +
    'ixlib ixid sig signature expires expiry exp key-pair-id policy googleaccessid awsaccesskeyid x-amz-algorithm x-amz-credential x-amz-date x-amz-expires x-amz-signature x-amz-signedheaders ' +
    'x-amz-security-token x-goog-algorithm x-goog-credential x-goog-date x-goog-expires x-goog-signature x-goog-signedheaders se sp sv sr st spr skoid sktid skt ske sks skv ' +
    'alt token oh oe ccb stp efg edm _nc_cat _nc_ht _nc_ohc _nc_sid _nc_oc itok impolicy imwidth im imdensity strip optimize enable blur sharpen upscale pad canvas orient page frame ' +
    'family display subset text wght lang locale language cmsver context url src image img file filename name path ext type'
  ).split(' '),
);

/** Query keys that name a person or a sending; on a picture that can be seen they are what makes it personal. */
const PERSONAL_KEY =
  /^(?:u|uid|uuid|guid|user|user_?id|usr|userid|r|rid|rcpt|rcp|rcptid|recipient|recipient_?id|e|em|eid|email|mail|email_?id|emailaddress|email_?hash|mid|mailid|msgid|message_?id|mailing_?id|member|member_?id|sid|sub|subid|subscriber|subscriber_?id|subscription|contact|contact_?id|cid|c|customer|customer_?id|cust|custid|client|clientid|person|profile|profile_?id|lead|lead_?id|lid|id|pid|k|key|token|tk|tok|hash|h|x|z|p|m|mi_u|mi_.*|upn|data|payload|params?|enc|_ri_|_ei_|_r|elq|elqtrackid|mkt_tok|trk|track|tracking|trackingid|tid|sendid|jobid|job|batch|dm_i|vero_id|_hsenc|oly_enc_id|bxid|ck_subscriber_id|utm_id|opt|opid|didtrk|deliveryid|delivery|ref|refid|a|b|i|l|n|o|q)$/;

/** Words that say what a path is for. */
const WATCHING =
  /(?:^|[/._-])(?:open|opens|opened|o|track|tracking|tracker|trk|pixel|pixels|px|pxl|beacon|imp|impression|impressions|view|viewed|seen|read|receipt|webbug|wf|log|logger|stat|stats|hit|hits|event|events|collect|metrics|analytics|count|counter|ping|notify|t\.gif|p\.gif|o\.gif|e\.gif|b\.gif)(?:$|[/._-])/i;

/** Names of files that hold a layout together. */
const LAYOUT_NAME =
  /^(?:.*[-_.])?(?:spacer|space|spcr|blank|clear|transparent|transp|trans|shim|line|divider|separator|border|shadow|corner|hr|rule|gap|filler|empty|bullet|background|bg|gradient|top|bottom|left|right)\d*(?:[-_.x\d]*)(?:gif|png|jpe?g)?$/i;

/** Folders that files for everybody stand in. */
const SHARED_FOLDER =
  /^(?:images?|imgs?|img|files?|assets?|static|media|uploads?|content|cdn|public|pics?|pictures?|gfx|graphics|lib|library|gallery|design|templates?|newsletters?|theme|email|emails|mailings?|nl|i|_images?|hubfs|wp-content|resources?|sites|photos?|icons?|logos?)$/i;

export function fileName(url: URL): string {
  return url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
}

export function isLayoutName(url: URL): boolean {
  return LAYOUT_NAME.test(fileName(url).replace(/\.\w{3,4}$/, ''));
}

export function watches(url: URL): boolean {
  return WATCHING.test(url.pathname) || /^(?:open|opens|o|track|tracking|trk|pixel|px|beacon|t|click|email|e|links?)\d*[.-]/i.test(url.hostname);
}

export function inSharedFolder(url: URL): boolean {
  return url.pathname.split('/').some((segment) => SHARED_FOLDER.test(segment));
}

/**
 * Does the query change what the server does, beyond picking a rendering or a version? `?v=3`, `?w=600`, `?1700000000` and
 * signatures do not.
 */
export function queryMatters(url: URL): boolean {
  if (url.search.length <= 1) return false;
  for (const pair of url.search.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    if (equals === -1 || pair === '') continue;
    const key = pair.slice(0, equals).toLowerCase();
    if (!PICTURE_KEYS.has(key) && !/^\d*$/.test(key)) return true;
    // A key of one letter may mean anything: then its value decides.
    if (key.length === 1 && tokenShape(pair.slice(equals + 1)) !== null) return true;
  }
  return false;
}

/** The same address for everybody: a file with a name of its own, asked for without parameters that matter. */
export function isStatic(url: URL): boolean {
  return isStaticFile(url.pathname) && !queryMatters(url);
}

/** Query tokens that name a person as far as their keys tell. */
export function personalQueryToken(tokens: readonly Token[], picture: boolean): Token | null {
  const candidates = tokens.filter(
    ({ where, key, value }) => where === 'query' && key !== '' && !(picture && PICTURE_KEYS.has(key) && key.length > 1) && tokenStrength(value) >= 23,
  );
  return candidates.find(({ key }) => PERSONAL_KEY.test(key)) ?? candidates.find(({ value }) => tokenStrength(value) >= 60) ?? null;
}
