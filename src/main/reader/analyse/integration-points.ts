/** Elements of SVG and MathML in which there is HTML again (WHATWG HTML, 13.2.6, integration points), by their names in lower case. */
export const WITH_HTML = new Set(['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml']);

/** What says so of an annotation. */
export const ENCODED_AS_HTML = /^(?:text\/html|application\/xhtml\+xml)$/i;
