import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../shared/text/sentences.ts';
import { message } from '../testing/message.ts';
import { deliverySentences } from './delivery-report.ts';
import { parseMessage } from './entity.ts';

const said = (type: string, ...lines: string[]) => deliverySentences(parseMessage(message(`Content-Type: ${type}`, '', ...lines)).leaves);
const bounce = (...recipients: string[][]) =>
  said('message/delivery-status', 'Reporting-MTA: dns; mail.example', '', ...recipients.flatMap((lines) => [...lines, '']));

describe('a report', () => {
  it('of a server says what became of a message with each recipient', () => {
    const sentences = bounce(
      ['Final-Recipient: rfc822;bob@x.example', 'Action: failed', 'Status: 5.1.10', 'Diagnostic-Code: smtp;550 no such user'],
      [],
      ['Original-Recipient: rfc822; Bo@x.example', 'Action: Delayed'],
      ['Final-Recipient: rfc822; al@x.example', 'Action: relayed'],
      ['Final-Recipient: rfc822; x@x.example', 'Action: vanished'],
      ['Action: failed'],
    );
    expect(sentences).toEqual([
      'The report says that a message could not be delivered to bob@x.example.',
      'The report says that a message to Bo@x.example is late, and that the server goes on trying.',
      'The report says that a message was delivered to al@x.example.',
    ]);
    expect(speakerOf('de')({ notes: sentences }).notes[0]).toBe(
      'Der Bericht sagt, dass eine Nachricht bob@x.example nicht zugestellt werden konnte.',
    );
  });

  it('names a recipient without angle brackets', () => {
    expect(bounce(['Final-Recipient: rfc822; <bob@x.example>', 'Action: failed'])).toEqual([
      'The report says that a message could not be delivered to bob@x.example.',
    ]);
  });

  it('of a server that says it in its own words is understood', () => {
    expect(
      said(
        'message/delivery-status',
        'Action: failed',
        '',
        'Final-Recipient: rfc822; a@x.example',
        '',
        'Final-Recipient: rfc822; b@x.example',
        'Action: delayed',
      ),
    ).toEqual([
      'The report says that a message could not be delivered to a@x.example.',
      'The report says that a message to b@x.example is late, and that the server goes on trying.',
    ]);
    for (const action of ['failed (bad mailbox)', 'failure', 'Error'])
      expect(bounce(['Final-Recipient: rfc822; a@x.example', `Action: ${action}`])).toEqual([
        'The report says that a message could not be delivered to a@x.example.',
      ]);
  });

  it('of a reader says whether it was read', () => {
    const receipt = (disposition: string) =>
      said('message/disposition-notification', 'Final-Recipient: rfc822;bob@x.example', `Disposition: ${disposition}`);
    expect(receipt('manual-action/MDN-sent-manually; displayed')).toEqual(['The report says that a message was shown to bob@x.example.']);
    expect(receipt('automatic-action/MDN-sent-automatically; deleted/error')).toEqual([
      'The report says that bob@x.example deleted a message unread.',
    ]);
    expect(receipt('nonsense')).toEqual([]);
  });

  it('of a whole list is short', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => [`Final-Recipient: rfc822; a${index}@x.example`, 'Action: failed']);
    expect(bounce(...many)).toHaveLength(10);
    expect(said('message/delivery-status', '\r\n'.repeat(100_000))).toEqual([]);
  });
});
