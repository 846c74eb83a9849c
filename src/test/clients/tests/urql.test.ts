import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import schema from "../generated/schema.json" with { type: "json" };
import { AnyNodeDocument, ProviderPageDocument, SetDefaultDocument } from "../generated/graphql.js";
import { authorization, providerWith, recording, url } from "./server.js";

function urql(bodies: string[]) {
  return new Client({
    url,
    preferGetMethod: false,
    fetch: recording(bodies),
    fetchOptions: { headers: authorization },
    exchanges: [cacheExchange({ schema: schema as never, keys: { CredentialField: () => null } }), fetchExchange],
  });
}

test("Graphcache takes the schema, and shows a new default without asking again", async () => {
  const [first, second] = await providerWith("anthropic", "first", "second");
  const bodies: string[] = [];
  const client = urql(bodies);
  const before = await client.query(ProviderPageDocument, { id: "anthropic" });
  assert.equal(before.data?.provider?.defaultCredential?.id, first);

  await client.mutation(SetDefaultDocument, { input: { id: second! } });
  const after = client.readQuery(ProviderPageDocument, { id: "anthropic" });
  const defaults = after?.data?.provider?.credentials.filter((credential) => credential.isDefault) ?? [];
  assert.deepEqual(defaults.map((credential) => credential.id), [second]);
  assert.equal(bodies.length, 2);
});

test("node answers fragments of concrete types", async () => {
  const [id] = await providerWith("cohere", "only");
  const answer = await urql([]).query(AnyNodeDocument, { id: id! });
  assert.equal(answer.error, undefined);
  const node = answer.data?.node;
  assert.ok(node?.__typename === "Credential");
  assert.equal(node.name, "only");
});
