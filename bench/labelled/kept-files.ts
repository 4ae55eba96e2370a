/** Pictures that somebody attached to a ticket, a task or a post, as help desks, forges and forums show them in their mail, and pictures that programs serve: none has a size. */
import type { LabelledMessage } from './model.ts';
import { picture, written } from './template.ts';

const KEPT: [id: string, url: string][] = [
  ['help-desk', 'https://fernhill.zendesk.com/attachments/token/{token25}/?name=image001.png'],
  ['help-desk-own-domain', 'https://support.fernhill.example/attachments/token/{token25}/?name=inline-{digits10}.png'],
  ['help-desk-signed', 'https://attachment.freshdesk.com/inline/attachment?token=eyJhbGciOiJIUzI1NiJ9.{token160}'],
  ['chat', 'https://downloads.intercomcdn.com/i/o/{digits9}/{hex24}/image.png?expires=1700000000&signature={hex64}&req={token60}'],
  ['tracker-of-bugs', 'https://fernhill.atlassian.net/secure/attachment/{digits5}/image-20240501.png'],
  ['tracker-of-bugs-script', 'https://bugs.fernhill.example/attachment.cgi?id={digits7}'],
  ['forge-signed', 'https://private-user-images.githubusercontent.com/{digits7}/{digits9}-{uuid}.png?jwt=eyJhbGciOiJIUzI1NiJ9.{token200}.{token43}'],
  ['forge-attached', 'https://github.com/user-attachments/assets/{uuid}'],
  ['forge-own-server', 'https://git.fernhill.example/group/project/uploads/{hex32}/image.png'],
  ['task', 'https://trello.com/1/cards/{hex24}/attachments/{hex24}/download/image.png'],
  ['task-preview', 'https://preview.3.basecamp.com/{digits7}/blobs/{uuid}/previews/full?dppx=1'],
  ['webmail', 'https://attachments.office.net/owa/x/service.svc/s/GetAttachmentThumbnail?id={token150}&thumbnailType=2&token={token300}'],
  ['group', 'https://groups.google.com/group/list/attach/{hex16}/img.png?part=0.1&view=1'],
  [
    'page',
    'https://file.notion.so/f/f/{uuid}/{uuid}/image.png?table=block&id={uuid}&spaceId={uuid}&expirationTimestamp=1700000000000&signature={token43}',
  ],
  ['forum', 'https://forum.fernhill.example/uploads/default/optimized/2X/a/{hex40}_2_690x388.png'],
  ['course', 'https://course.fernhill.example/pluginfile.php/{digits6}/mod_forum/post/{digits6}/image.png'],
  ['course-icon', 'https://course.fernhill.example/tokenpluginfile.php/{hex32}/{digits5}/user/icon/boost/f1'],
  ['project', 'https://projects.fernhill.example/attachments/download/{digits5}/clipboard-{digits8}.png'],
  ['messenger', 'https://files.slack.com/files-pri/T{upper8}-F{upper10}/image.png'],
  ['website', 'https://www.fernhill.example/getmedia/{uuid}/banner.aspx?width=600&height=200'],
  ['website-hashed', 'https://www.fernhill.example/-/media/Images/{hex32}.ashx?la=en&hash={HEX40}'],
];

/** How systems that manage content, make pictures smaller or draw them address what they serve. */
const SERVED: [id: string, url: string][] = [
  ['snow-att', 'https://brand.service-now.com/sys_attachment.do?sys_id={hex32}'],
  ['snow-iix', 'https://brand.service-now.com/{hex32}.iix'],
  ['dragonfly', 'https://www.brand.example/media/W1siZiIs{token120}/logo.png?sha={hex16}'],
  ['sih', 'https://images.brand.example/eyJidWNrZXQiOi{token160}'],
  ['activestorage', 'https://app.brand.example/rails/active_storage/blobs/redirect/eyJfcmFpbHMiOns{token80}--{hex40}/logo.png'],
  [
    'activestorage2',
    'https://app.brand.example/rails/active_storage/representations/proxy/eyJfcmFpbHMi{token80}--{hex40}/eyJfcmFpbHMi{token100}--{hex40}/photo.jpg',
  ],
  ['liferay', 'https://www.brand.example/documents/20142/0/logo.png/{uuid}?t=1612345678901'],
  ['liferay2', 'https://www.brand.example/image/layout_set_logo?img_id={digits7}&t=1612345678901'],
  ['odoo', 'https://www.brand.example/web/image/res.company/1/logo?unique={hex8}'],
  ['odoo2', 'https://www.brand.example/web/image/{digits5}-{hex8}/logo.png?access_token={uuid}'],
  ['typo3', 'https://www.brand.example/fileadmin/_processed_/a/b/csm_logo_{hex10}.png'],
  ['drupal', 'https://www.brand.example/sites/default/files/styles/large/public/2024-05/x.jpg?itok={token8}'],
  ['sitecore', 'https://www.brand.example/~/media/{hex32}.ashx'],
  ['kentico', 'https://www.brand.example/getattachment/{uuid}/logo.aspx'],
  ['dnn', 'https://www.brand.example/LinkClick.aspx?fileticket={token22}%3d&portalid=0'],
  ['aem', 'https://www.brand.example/content/dam/brand/logo.coreimg.85.1024.png/1612345678901/logo.png'],
  ['imgproxy', 'https://img.brand.example/{token43}/rs:fit:600:400/plain/https://brand.example/a.jpg'],
  ['imgproxy2', 'https://img.brand.example/{token43}/w:600/{base64:https://www.brand.example/photos/a.jpg}'],
  ['thumbor', 'https://thumbs.brand.example/{token28}=/600x400/smart/brand.example/a.jpg'],
  ['gcs-serving', 'https://lh5.ggpht.com/{token80}=s600'],
  ['azure-sas', 'https://brand.blob.core.windows.net/mail/{uuid}/logo?sv=2022-11-02&sr=b&sig={token43}%3D&se=2030-01-01'],
  ['cloudimage', 'https://brand.cloudimg.io/v7/https://brand.example/a.jpg?w=600'],
  ['mux', 'https://image.mux.com/{token44}/thumbnail.png?width=600'],
  ['vimeo', 'https://i.vimeocdn.com/video/{digits10}-{hex60}-d_640'],
  ['loom', 'https://cdn.loom.com/sessions/thumbnails/{hex32}-with-play.gif'],
  ['figma', 'https://www.figma.com/file/{token22}/thumbnail?ver=thumbnails/{uuid}'],
  ['canva', 'https://document-export.canva.com/{token5}/{token20}/1/thumbnail/0001.png?X-Amz-Signature={hex64}'],
  ['strava', 'https://dgtzuqphqg23d.cloudfront.net/{token44}-768x576.jpg'],
  ['ghapps', 'https://repository-images.githubusercontent.com/{digits9}/{uuid}'],
  ['opengraph', 'https://opengraph.githubassets.com/{hex64}/org/repo/pull/12'],
  ['chart', 'https://quickchart.io/chart?c={token150}&w=500'],
  ['mapquest', 'https://www.mapquestapi.com/staticmap/v5/map?key={token32}&center=1,2'],
  ['sentry', 'https://o{digits6}.ingest.sentry.io/chartcuterie/{uuid}.png'],
  ['grafana', 'https://grafana.brand.example/render/d-solo/{token9}/dash?from=1700000000000&to=1700003600000&panelId=2&width=1000'],
  ['datadog', 'https://p.datadoghq.com/snapshot/view/dd-snapshots-prod/org_{digits6}/2024-05-01/{hex40}.png'],
];

/** Each between the words, and after all of them. */
export const keptFiles: LabelledMessage[] = [...KEPT, ...SERVED].flatMap(([id, url]) => [
  written(`kept-${id}`, 'notify@fernhill.example', {}, picture(url, 'alt="picture"')),
  written(`kept-${id}-last`, 'notify@fernhill.example', {}, picture(url, 'alt=""', 'end')),
]);
