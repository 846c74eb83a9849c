import assert from "node:assert/strict";
import { test } from "node:test";
import { Environment, Network, RecordSource, Store, fetchQuery, type GraphQLResponse } from "relay-runtime";
import page, { type CredentialNamePageQuery } from "../relay/__generated__/CredentialNamePageQuery.graphql.js";
import refetch, { type CredentialNameRefetchQuery } from "../relay/__generated__/CredentialNameRefetchQuery.graphql.js";
import { authorization, providerWith, url } from "./server.js";

function environment() {
  return new Environment({
    network: Network.create(async (request, variables) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { ...authorization, "content-type": "application/json" },
        body: JSON.stringify({ query: request.text, operationName: request.name, variables }),
      });
      return (await answer.json()) as GraphQLResponse;
    }),
    store: new Store(new RecordSource()),
  });
}

test("the Relay compiler takes the schema, and its refetch query reads a credential by its id", async () => {
  const [id] = await providerWith("groq", "only");
  const relay = environment();
  const variables = { owner: { providerId: "groq" }, count: 10 };
  const list = await fetchQuery<CredentialNamePageQuery>(relay, page, variables).toPromise();
  assert.equal(list?.credentials?.edges.length, 1);

  const answer = await fetchQuery<CredentialNameRefetchQuery>(relay, refetch, { id: id! }).toPromise();
  assert.ok(answer?.node);
  assert.equal(relay.getStore().getSource().get(id!)?.["name"], "only");
});
