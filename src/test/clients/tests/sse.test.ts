import assert from "node:assert/strict";
import { test } from "node:test";
import { print } from "graphql";
import { createClient } from "graphql-sse";
import { ChangesDocument, type ChangesSubscription } from "../generated/graphql.js";
import { authorization, providerWith, url } from "./server.js";

test("a subscription tells what another request added", { timeout: 30_000 }, async () => {
  const client = createClient({ url, headers: authorization, retryAttempts: 0 });
  const events = client.iterate<ChangesSubscription>({ query: print(ChangesDocument), variables: { providerId: "moonshot" } });
  const first = await events.next();
  assert.equal(first.value?.data?.credentialChanged.kind, "RESYNC");

  const [id] = await providerWith("moonshot", "only");
  for await (const { data } of events) {
    assert.equal(data?.credentialChanged.providerId, "moonshot");
    if (data?.credentialChanged.kind === "ADDED") {
      assert.equal(data.credentialChanged.credentialId, id);
      break;
    }
  }
});
