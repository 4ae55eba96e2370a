import type { Authentication } from '../../shared/message-view.ts';
import { Proof } from '../reading/MessageHeader.tsx';
import { text } from '../text/text.ts';
import { Breakable } from '../ui/Breakable.tsx';
import { Part } from './Part.tsx';

/** What the account's own server says about the sender, check by check (RFC 8601). */
export function AuthenticationFacts({ authentication }: { authentication: Authentication }) {
  const said = text.inspect;
  const { by, results, sentence } = authentication;
  return (
    <Part title={said.authentication}>
      <div className="card selectable">
        <Proof authentication={authentication} />
        <p>{sentence}</p>
        <p className="hint">{by === null ? said.believedNobody : said.believedBy(by)}</p>
        {results.length > 0 && (
          <table className="facts">
            <thead>
              <tr>
                <th scope="col">{said.method}</th>
                <th scope="col">{said.result}</th>
                <th scope="col">{said.domain}</th>
              </tr>
            </thead>
            <tbody>
              {results.map(({ method, result, domain }) => (
                <tr key={`${method} ${result} ${domain}`}>
                  <td>{method.toUpperCase()}</td>
                  <td>{result}</td>
                  <td>
                    <Breakable words={domain ?? ''} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Part>
  );
}
