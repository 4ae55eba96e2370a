import type { TreeElement, TreeNode } from './tree.ts';

/** How mail programs mark, in HTML, what they quote, its header and the signature of who writes. Some write `x_` before what others have named, or `ydp` and a number. */

/** What web mail puts the whole message into that is answered. */
const QUOTE_CLASS =
  /(?:^|\s)(?:x_|ydp[0-9a-f]{1,12})?(?:gmail_quote(?:_container)?|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|missive_quote|ms-outlook-mobile-reference-message)(?:\s|$)/;
const QUOTE_ID = /^(?:x_)?(?:OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|isReplyContent)$/;

/** What Outlook puts above the message that is answered, of which everything below is a part. */
const HEADER_ID = /^(?:x_)*divRplyFwdMsg$/;
const HEADER_CLASS = /(?:^|\s)(?:x_)*OutlookMessageHeader(?:\s|$)/;

const SIGNATURE_CLASS = /(?:^|\s)(?:x_|ydp[0-9a-f]{1,12})*(?:gmail_signature|moz-signature|protonmail_signature_block|signature)(?:\s|$)/i;
const SIGNATURE_ID = /^(?:x_)*(?:(?:ms-outlook-mobile-)?signature|AppleMailSignature|lineBreakAtBeginningOfSignature)$/i;

/** A line down the left side, as web mail draws beside what it quotes. */
const LEFT_LINE = /(?:^|;)\s*border-left\s*:(?![^;]*\b(?:none|hidden|0)(?:px|pt)?\b)[^;]*\b(?:solid|dotted|dashed|double)\b/i;

export const isElement = (node: TreeNode): node is TreeElement => node.kind === 'element';
const of = ({ attributes }: TreeElement, name: string) => attributes.get(name) ?? '';

/** The message that is answered, as a whole, by what its program calls the element. */
export const isMarkedQuote = (element: TreeElement): boolean =>
  (element.name === 'blockquote' && /^cite$/i.test(of(element, 'type'))) ||
  QUOTE_CLASS.test(of(element, 'class')) ||
  QUOTE_ID.test(of(element, 'id'));

/**
 * Marked as a quote, but by an element that Gmail has a button for as well, around what somebody cites from elsewhere. What is answered it puts into another one of the
 * same name, or says above whose it is.
 */
export const mayBeCited = (element: TreeElement): boolean =>
  element.name === 'blockquote' && /(?:^|\s)(?:x_)?gmail_quote(?:\s|$)/.test(of(element, 'class')) && of(element, 'type') === '';

/** What may be a quote: whoever wrote above it says so. */
export const isSetOff = (element: TreeElement): boolean =>
  element.name === 'blockquote' || (element.name === 'div' && LEFT_LINE.test(of(element, 'style')));

export const isMarkedHeader = (element: TreeElement): boolean => HEADER_ID.test(of(element, 'id')) || HEADER_CLASS.test(of(element, 'class'));

/** A signature says nothing that is an answer. */
export const isSignature = (element: TreeElement): boolean =>
  SIGNATURE_CLASS.test(of(element, 'class')) || SIGNATURE_ID.test(of(element, 'id')) || of(element, 'data-smartmail') === 'gmail_signature';
