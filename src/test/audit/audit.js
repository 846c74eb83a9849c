// Runs the public audits of GraphQL over HTTP against a server, and fails on an error, or on a warning that the page with
// the explanations does not name.
//
//   node audit.js URL PAGE
import { readFile } from 'node:fs/promises';
import { serverAudits } from 'graphql-http';

const [url, page] = process.argv.slice(2);
const authorization = process.env.AUDIT_AUTHORIZATION;
const explained = await readFile(page, 'utf8');

function fetchFn(input, init = {}) {
  const headers = authorization ? { ...init.headers, authorization } : init.headers;
  return fetch(input, { ...init, headers });
}

const counts = { ok: 0, notice: 0, warn: 0, error: 0 };
let unexplained = 0;
for (const audit of serverAudits({ url, fetchFn })) {
  const { status, reason } = await audit.fn();
  counts[status] += 1;
  if (status !== 'ok') {
    const known = explained.includes(audit.id);
    unexplained += known ? 0 : 1;
    console.log(`${status.padEnd(6)} ${audit.id} ${audit.name}: ${reason}${known ? '' : ' (not explained)'}`);
  }
}
console.log(Object.entries(counts).map(([status, count]) => `${count} ${status}`).join(', '));
process.exitCode = counts.error + unexplained > 0 ? 1 : 0;
