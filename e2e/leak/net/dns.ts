import { dnsAnswer, type Question } from '../../../src/main/testing/dns-message.ts';
import { addressBytes } from './packet.ts';

const TYPE_A = 1;
const TYPE_AAAA = 28;

/** The answer with these addresses, as far as they are of the kind that was asked for; none is an answer, too. */
export const answerQuestion = (question: Question, addresses: readonly string[]): Buffer =>
  dnsAnswer(question, addresses.filter((address) => question.typeNumber === (address.includes(':') ? TYPE_AAAA : TYPE_A)).map(addressBytes));
