import { GraphQLClient } from "graphql-request";
import { AddCredentialDocument, InstallDocument } from "../generated/graphql.js";

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: start the tests with src/test/clients/run`);
  }
  return value;
}

export const url = setting("CLIENTS_URL");
export const token = setting("CLIENTS_TOKEN");
export const authorization = { authorization: `Bearer ${token}` };

/** The fields of every provider in the catalogue of these tests. */
export const values = [
  { field: "api_key", value: "sk-clients-0123456789abcdefghijklmnop" },
  { field: "base_url", value: "https://api.example.com/v1" },
];

const client = new GraphQLClient(url, { headers: authorization });

/** Installs the provider and gives it credentials; returns their ids, the first of which is the default. */
export async function providerWith(providerId: string, ...names: string[]): Promise<string[]> {
  await client.request(InstallDocument, { input: { providerId } });
  const ids: string[] = [];
  for (const name of names) {
    const { addCredential } = await client.request(AddCredentialDocument, {
      input: { owner: { providerId }, name, values },
    });
    if (!addCredential.credential) {
      throw new Error(JSON.stringify(addCredential.userErrors));
    }
    ids.push(addCredential.credential.id);
  }
  return ids;
}

/** A fetch that keeps the bodies of the requests that pass it. */
export function recording(bodies: string[]): typeof fetch {
  return async (input, init) => {
    bodies.push(String(init?.body));
    return fetch(input, init);
  };
}
