import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import type { CertificateFiles, CertificateKind } from './certificate.ts';

export interface DovecotOptions {
  user?: string;
  password?: string;
  /** False: the server offers no encryption at all. */
  tls?: boolean;
  certificate?: CertificateKind;
  /** Mailbox format: Maildir files, or Dovecot's own. */
  store?: 'maildir' | 'sdbox';
  separator?: '/' | '.';
  /** The reader's own mailboxes stand under INBOX, and beside them are some that are everybody's, under Public. */
  prefix?: boolean;
  /** `plain`: neither CONDSTORE nor QRESYNC, nor what came after; `condstore`: CONDSTORE alone; `old`: as plain, and it can expunge only all that is marked. */
  capabilities?: 'all' | 'condstore' | 'plain' | 'old';
  /** It takes tokens as well, by these mechanisms, and asks an authorization server about them (RFC 7662). */
  oauth?: { introspection: string; mechanisms: 'xoauth2' | 'oauthbearer' | 'xoauth2 oauthbearer' };
  /** Answers every log-in as if the password were right and the account out of order. */
  refusesLogin?: boolean;
}

interface Owner {
  name: string;
  uid: number;
  gid: number;
  group: string;
}

/** Whom the mail belongs to: as root, somebody without rights; else ourselves. */
export function mailOwner(): Owner {
  const { uid, username } = userInfo();
  const name = uid === 0 ? 'nobody' : username;
  const id = (flag: string) => execFileSync('id', [flag, name], { encoding: 'utf8' }).trim();
  return { name, uid: Number(id('-u')), gid: Number(id('-g')), group: id('-gn') };
}

const BASE = 'IMAP4rev1 SASL-IR LITERAL+ ID ENABLE IDLE NAMESPACE UIDPLUS UNSELECT CHILDREN SPECIAL-USE LIST-EXTENDED LIST-STATUS MOVE';
const CAPABILITIES = {
  all: null,
  condstore: `${BASE} CONDSTORE`,
  plain: 'IMAP4rev1 LITERAL+ ID IDLE NAMESPACE UIDPLUS CHILDREN',
  old: 'IMAP4rev1 LITERAL+ IDLE NAMESPACE CHILDREN',
} as const;

interface Instance {
  folder: string;
  mail: string;
  owner: Owner;
  certificate: CertificateFiles;
  ports: { tls: number; starttls: number };
}

/** What its driver for tokens reads from a file of its own. */
export const oauth2Configuration = ({ introspection }: NonNullable<DovecotOptions['oauth']>): string => `
introspection_mode = post
introspection_url = ${introspection}
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
`;

/** Configuration of an instance that shares nothing with the system's own Dovecot. */
export function dovecotConfiguration({ folder, mail, owner, certificate, ports }: Instance, options: DovecotOptions): string {
  const { tls = true, store = 'maildir', separator = '/', capabilities = 'all', refusesLogin = false, prefix = false, oauth } = options;
  const root = process.getuid?.() === 0;
  const shown = CAPABILITIES[capabilities];
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = ${folder.split('/').at(-1)}
log_path = ${folder}/log
ssl = ${tls ? 'yes' : 'no'}
ssl_cert = <${certificate.certificate}
ssl_key = <${certificate.key}
disable_plaintext_auth = ${tls ? 'yes' : 'no'}
auth_mechanisms = plain login ${oauth?.mechanisms ?? ''}
# A wrong password is answered at once.
auth_failure_delay = 0
mail_location = ${store === 'sdbox' ? `sdbox:${mail}/sdbox` : `maildir:${mail}/Maildir`}
mail_max_userip_connections = 50
maildir_very_dirty_syncs = no
first_valid_uid = 1
first_valid_gid = 1
${shown === null ? '' : `imap_capability = ${shown}`}
${
  root
    ? `default_login_user = dovenull
default_internal_user = dovecot`
    : `default_login_user = ${owner.name}
default_internal_user = ${owner.name}
default_internal_group = ${owner.group}
service anvil {
  chroot =
}
service stats {
  chroot =
}`
}
passdb {
  driver = passwd-file
  args = ${folder}/users
${refusesLogin ? '  override_fields = nologin=y reason=[UNAVAILABLE]\\ Come\\ back\\ tomorrow.' : ''}
}
${
  oauth
    ? `passdb {
  driver = oauth2
  mechanisms = ${oauth.mechanisms}
  args = ${folder}/oauth2.conf
}`
    : ''
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}
}
namespace inbox {
  inbox = yes
  separator = ${separator}
  prefix = ${prefix ? `INBOX${separator}` : ''}
  mailbox Drafts {
    special_use = \\Drafts
    auto = create
  }
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
  mailbox Archive {
    special_use = \\Archive
    auto = create
  }
  mailbox Junk {
    special_use = \\Junk
    auto = create
  }
  mailbox Trash {
    special_use = \\Trash
    auto = create
  }
}
${
  prefix
    ? `namespace {
  type = public
  separator = ${separator}
  prefix = Public${separator}
  location = maildir:${mail}/Public
  list = yes
  subscriptions = no
}`
    : ''
}
service imap-login {
  ${root ? '' : 'chroot ='}
  inet_listener imap {
    address = 127.0.0.1
    port = ${ports.starttls}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${tls ? ports.tls : 0}
    ssl = yes
  }
}
`;
}
