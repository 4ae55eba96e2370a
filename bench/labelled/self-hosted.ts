/** List managers that senders run themselves, and tools of campaigns and charities. */
import { fixed, fromPlatform, type Platform } from './platform.ts';

const PLATFORMS: Platform[] = [
  {
    id: 'sendy',
    about: 'Sendy',
    style: 'tables',
    picture: fixed('https://mail.fernhill.example/uploads/'),
    click: (a) => `https://mail.fernhill.example/sendy/l/${a.alnum(22)}/${a.alnum(22)}/${a.alnum(22)}`,
    bottom: (a) => a.pixel(`https://mail.fernhill.example/sendy/t/${a.alnum(22)}/${a.alnum(22)}`, 'Sendy', 'alt="" style="width:1px;height:1px;"'),
  },
  {
    id: 'phplist',
    about: 'phpList',
    style: 'tables',
    picture: fixed('https://fernhill.example/lists/uploadimages/'),
    click: (a) => `https://fernhill.example/lists/lt.php?tid=${a.alnum(60)}`,
    bottom: (a) => a.pixel(`https://fernhill.example/lists/ut.php?u=${a.hex(32)}&m=482`, 'phpList', 'width="1" height="1" border="0" alt=""'),
    headers: () => [
      ['X-Mailer', 'phplist v3.6.14'],
      ['X-MessageID', '482'],
    ],
  },
  {
    id: 'acymailing',
    about: 'AcyMailing',
    style: 'tables',
    picture: fixed('https://www.fernhill.example/media/com_acym/images/'),
    click: (a) => `https://www.fernhill.example/index.php?option=com_acym&ctrl=fronturl&task=click&urlid=17&userid=${a.digits(4)}&mailid=82`,
    bottom: (a) =>
      a.pixel(
        `https://www.fernhill.example/index.php?option=com_acym&ctrl=frontstats&task=openStats&id=82&userid=${a.digits(4)}`,
        'AcyMailing',
        'class="spict" alt="Statistics image" border="0" height="1" width="50"',
      ),
  },
  {
    id: 'civicrm',
    about: 'CiviCRM',
    style: 'text',
    picture: fixed('https://www.fernhill.example/sites/default/files/civicrm/persist/contribute/images/'),
    click: (a) => `https://www.fernhill.example/civicrm/mailing/url?u=482&qid=${a.digits(6)}`,
    bottom: (a) =>
      a.pixel(`https://www.fernhill.example/civicrm/mailing/open?qid=${a.digits(6)}`, 'CiviCRM', "width='1' height='1' alt='' border='0'"),
  },
  {
    id: 'nationbuilder',
    about: 'NationBuilder',
    style: 'text',
    picture: (_a, file) => `https://d3n8a8pro7vhmx.cloudfront.net/fernhill/pages/482/attachments/original/1698765432/${file}?1698765432`,
    click: (a) => `https://fernhill.nationbuilder.com/r?u=${a.token(60)}&e=${a.hex(32)}&utm_source=fernhill`,
    bottom: (a) => a.pixel(`https://fernhill.nationbuilder.com/r/o?e=${a.hex(32)}&n=${a.digits(2)}`, 'NationBuilder', 'width="1" height="1" alt=""'),
  },
  {
    id: 'everyaction',
    about: 'EveryAction (NGP VAN)',
    style: 'tables',
    picture: fixed('https://nvlupin.blob.core.windows.net/images/van/EA/EA007/1/48215/images/'),
    click: (a) =>
      `https://click.everyaction.com/k/${a.digits(8)}/${a.digits(9)}/${a.digits(9)}?nvep=ew0K${a.token(120)}&hmac=${a.token(43)}&emci=${a.uuid()}`,
    bottom: (a) =>
      a.pixel(
        `https://click.everyaction.com/j/${a.digits(8)}/?nvep=ew0K${a.token(120)}&hmac=${a.token(43)}&emci=${a.uuid()}`,
        ['EveryAction', 'NGP VAN', 'Bonterra'],
        'width="1" height="1" alt=""',
      ),
  },
  {
    id: 'action-network',
    about: 'Action Network (through SendGrid)',
    style: 'text',
    picture: fixed('https://can2-prod.s3.amazonaws.com/user_files/user_files/000/048/215/original/'),
    click: (a) => `https://click.actionnetwork.org/ss/c/u001.${a.token(120)}/4cz/${a.token(22)}/h1/h001.${a.token(43)}`,
    bottom: (a) =>
      a.pixel(
        `https://click.actionnetwork.org/ss/o/u001.${a.token(22)}/4cz/${a.token(22)}/ho.gif`,
        ['Action Network', 'SendGrid', 'beehiiv', 'Braze'],
        'alt="" width="1" height="1" border="0"',
      ),
  },
  {
    id: 'splio',
    about: 'Splio',
    style: 'tables',
    picture: fixed('https://fernhill.trk-2.net/images/'),
    click: (a) => `https://fernhill.trk-2.net/l/${a.digits(6)}/${a.hex(20)}`,
    bottom: (a) => a.pixel(`https://fernhill.trk-2.net/ouv/${a.digits(6)}/${a.hex(20)}.gif`, 'Splio', 'width="1" height="1" alt=""'),
  },
];

export const selfHosted = PLATFORMS.map(fromPlatform);
