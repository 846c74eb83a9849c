// Holds manifests against the models of Kubernetes and of the Prometheus Operator: fields and types by the compiler, which
// also finds fields that do not exist, and patterns by the validators.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const GENERATED = join(here, 'generated');
const OPERATOR = 'monitoring.coreos.com';

function module({ apiVersion, kind }) {
  const group = apiVersion.split('/')[0];
  const models = group === OPERATOR ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';
  return `${models}/${apiVersion}/${kind}`;
}

export async function problems(documents) {
  return [...compile(documents), ...(await validate(documents))];
}

function compile(documents) {
  const source = documents.flatMap((document, n) => [
    `import type { I${document.kind} as Type${n} } from ${JSON.stringify(module(document))};`,
    `export const manifest${n}: Type${n} = ${JSON.stringify(document, null, 1)};`,
  ]);
  rmSync(GENERATED, { recursive: true, force: true });
  mkdirSync(GENERATED);
  writeFileSync(join(GENERATED, 'manifests.ts'), source.join('\n'));
  const { status, stdout } = spawnSync(
    join(here, 'node_modules', '.bin', 'tsc'),
    ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler', 'generated/manifests.ts'],
    { cwd: here, encoding: 'utf8' },
  );
  return status === 0 ? [] : stdout.trim().split('\n');
}

async function validate(documents) {
  const found = [];
  for (const document of documents) {
    const models = await import(module(document));
    const Model = (models.default ?? models)[document.kind] ?? models[document.kind];
    try {
      new Model(document).validate();
    } catch (e) {
      found.push(`${document.kind} ${document.metadata.name}: ${e.message}`);
    }
  }
  return found;
}
