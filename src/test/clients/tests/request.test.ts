import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "graphql";
import { ClientError, GraphQLClient } from "graphql-request";
import { AdministrationDocument, type AdministrationQuery, CreateTokenDocument, ProviderPageDocument } from "../generated/graphql.js";
import { authorization, providerWith, url } from "./server.js";

test("a typed document answers typed data", async () => {
  const [id] = await providerWith("mistralai", "only");
  const { provider } = await new GraphQLClient(url, { headers: authorization }).request(ProviderPageDocument, { id: "mistralai" });
  assert.equal(provider?.defaultCredential?.id, id);
  assert.equal(provider?.credentials[0]?.owner.__typename, "Provider");
});

test("a wrong variable is named with its path, and never quoted", async () => {
  const client = new GraphQLClient(url, { headers: authorization });
  const refused = await client
    .request(CreateTokenDocument, { input: { name: "reader", rolle: "sk-1234567890" } } as never)
    .catch((error: unknown) => error);
  assert.ok(refused instanceof ClientError);
  const text = JSON.stringify(refused.response.errors);
  assert.match(text, /BAD_VARIABLES/);
  assert.match(text, /input\.role/);
  assert.ok(!text.includes("sk-1234567890"));
});

test("a field that the role may not read leaves the others", async () => {
  const owner = new GraphQLClient(url, { headers: authorization });
  const { createApiToken } = await owner.request(CreateTokenDocument, { input: { name: `member ${Date.now()}`, role: "MEMBER" } });
  const member = new GraphQLClient(url, {
    headers: { authorization: `Bearer ${createApiToken.secret}` },
    errorPolicy: "all",
  });
  const answer = await member.rawRequest<AdministrationQuery>(print(AdministrationDocument));
  assert.equal(answer.data.viewer.role, "MEMBER");
  assert.equal(answer.data.apiTokens, null);
  assert.equal(answer.errors?.[0]?.extensions.code, "FORBIDDEN");
});
