import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { AddCredentialDocument, ProviderPageDocument, ProvidersDocument, SetDefaultDocument } from "../generated/graphql.js";
import { authorization, providerWith, recording, url, values } from "./server.js";

const possibleTypes = {
  CredentialOwner: ["Provider", "CustomModel"],
  Node: ["Provider", "CustomModel", "Credential", "Workspace", "ApiToken", "AuditEntry"],
};

function apollo(bodies: string[] = [], persisted = false) {
  const http = new HttpLink({ uri: url, headers: authorization, fetch: recording(bodies) });
  const hashes = new PersistedQueryLink({ sha256: (text) => createHash("sha256").update(text).digest("hex") });
  return new ApolloClient({
    link: persisted ? hashes.concat(http) : http,
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: { Query: { fields: { providers: relayStylePagination() } } },
    }),
  });
}

test("a normalised cache shows one default after each change of it", async () => {
  const [first, second] = await providerWith("openai", "first", "second");
  const client = apollo();
  const page = { query: ProviderPageDocument, variables: { id: "openai" } };
  await client.query(page);

  await client.mutate({ mutation: SetDefaultDocument, variables: { input: { id: second! } } });
  assert.deepEqual(defaults(client.readQuery(page)), [second]);

  const added = await client.mutate({
    mutation: AddCredentialDocument,
    variables: { input: { owner: { providerId: "openai" }, name: "third", values, makeDefault: true } },
  });
  assert.equal(added.data?.addCredential.previousDefault?.id, second);
  assert.deepEqual(defaults(client.readQuery(page)), []);
  assert.notEqual(first, second);
});

function defaults(page: { provider?: { credentials: { id: string; isDefault: boolean }[] } | null } | null): string[] {
  return (page?.provider?.credentials ?? []).filter((credential) => credential.isDefault).map((credential) => credential.id);
}

test("pages of a connection add up in the cache", async () => {
  const client = apollo();
  const first = { query: ProvidersDocument, variables: { first: 20 } };
  let page = (await client.query(first)).data!.providers;
  const watched = client.watchQuery(first);
  const subscription = watched.subscribe({});
  while (page.pageInfo.hasNextPage) {
    await watched.fetchMore({ variables: { first: 20, after: page.pageInfo.endCursor } });
    page = client.readQuery(first)!.providers;
  }
  subscription.unsubscribe();
  const ids = page.edges.map((edge) => edge.node.id);
  assert.equal(ids.length, page.totalCount);
  assert.equal(new Set(ids).size, ids.length);
});

test("a persisted query is sent whole once, and by its hash from then on", async () => {
  const first: string[] = [];
  await apollo(first, true).query({ query: ProvidersDocument, variables: { first: 3 } });
  assert.equal(first.filter((body) => body.includes('"query":"')).length, 1);

  const again: string[] = [];
  const answer = await apollo(again, true).query({ query: ProvidersDocument, variables: { first: 4 } });
  assert.equal(answer.data?.providers?.edges.length, 4);
  assert.equal(again.length, 1);
  assert.ok(!again[0]!.includes('"query":"'));
});
