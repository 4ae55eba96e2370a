import type { ParsedEnvelope, ScanResult } from '../reader/protocol.ts';

/** What the reader process finds in a plain message; what is given, in place of it. */
export function scanResult({ envelope, ...given }: Partial<Omit<ScanResult, 'envelope'>> & { envelope?: Partial<ParsedEnvelope> } = {}): ScanResult {
  return {
    snippet: '',
    text: '',
    attachmentNames: [],
    hasAttachments: false,
    mark: { named: 0, structural: 0, suspected: 0, services: [], receipts: 0 },
    facts: { services: [], kinds: [], urls: [] },
    ...given,
    envelope: { subject: '', from: [], to: [], cc: [], replyTo: [], sentAt: null, messageId: null, inReplyTo: [], references: [], ...envelope },
  };
}
