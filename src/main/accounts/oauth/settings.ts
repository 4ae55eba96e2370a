import * as v from 'valibot';
import { OAUTH_PROVIDER_IDS, type OAuthSettings } from '../../../shared/oauth.ts';

/**
 * How an account signs in at its provider's page, as a window says it and as the file of accounts has it.
 * @param field of client IDs and addresses
 * @param scope may be empty
 */
export const oauthSettings = (
  field: v.GenericSchema<unknown, string>,
  scope: v.GenericSchema<unknown, string>,
): v.GenericSchema<unknown, OAuthSettings> =>
  v.variant('provider', [
    v.strictObject({ provider: v.picklist(OAUTH_PROVIDER_IDS), clientId: v.nullable(field) }),
    v.strictObject({
      provider: v.literal('other'),
      clientId: field,
      endpoints: v.strictObject({ authorization: field, token: field, scope }),
    }),
  ]);
