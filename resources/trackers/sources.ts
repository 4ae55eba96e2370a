/** Where the facts about a service are from. */

/** The service's own documentation describes these addresses. */
export const DOCUMENTED = "the service's documentation";
/** The form was seen in mail that the service sent. */
export const SEEN = 'form seen in mail';
/** The source code of the program makes these addresses. */
export const SOURCE_CODE = "the program's source code";
/** Only the domain is known to be the service's: it names a picture that the structure has already convicted. */
export const OWN_DOMAIN = "the service's own domain";
