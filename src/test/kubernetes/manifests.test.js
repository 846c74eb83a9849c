import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import * as hardening from './hardening.js';
import * as references from './references.js';
import * as promql from './queries.js';
import { podSpec, read, render } from './render.js';
import * as schema from './schema.js';

const root = join(import.meta.dirname, '..', '..', '..');
const text = (...path) => readFileSync(join(root, ...path), 'utf8');
const folder = (name) => join(root, 'src', 'main', 'kubernetes', name);

const pages = ['configuration.md', 'operating.md'].map((page) => text('src', 'site', 'markdown', page));
const secrets = [...pages[1].matchAll(/kubectl .*create secret generic (\S+)/g)].map((match) => match[1]);
const shutdown = Number(/quarkus\.shutdown\.timeout=(\d+)s/.exec(text('src', 'main', 'resources', 'application.properties'))[1]);

const cluster = { base: render(folder('base')), 'three-replicas': render(folder('three-replicas')) };
// The job uses what the base has.
cluster.bootstrap = [...cluster.base, ...render(folder('bootstrap'))];

for (const [name, documents] of Object.entries(cluster)) {
  describe(name, () => {
    test('fits the schemas', async () => assert.deepEqual(await schema.problems(documents), []));
    test('names only what exists', () => assert.deepEqual(references.problems(documents, secrets), []));
    test('asks for no more rights than it needs', () => assert.deepEqual(hardening.problems(documents, shutdown), []));
  });
}

test('an overlay changes replicas and image of every pod', () => {
  const deployment = cluster['three-replicas'].find((each) => each.kind === 'Deployment');
  assert.equal(deployment.spec.replicas, 3);
  for (const each of cluster['three-replicas'].filter(podSpec)) {
    assert.match(podSpec(each).containers[0].image, /^modelkeys:\d/);
  }
});

test('the composition names only what exists', () => {
  const [compose] = read(join(root, 'src', 'main', 'docker', 'compose.yaml'));
  const { server, database } = compose.services;
  text(server.build.dockerfile);
  assert.deepEqual(Object.keys(server.depends_on), ['database']);
  assert.equal(server.network_mode, 'service:database');
  const secrets = [...server.secrets, ...database.secrets].map((secret) => secret.source ?? secret);
  assert.deepEqual(secrets.sort(), Object.keys(compose.secrets).sort());
  assert.ok(database.ports.every((port) => port.startsWith('127.0.0.1:')));
  for (const { file } of Object.values(compose.secrets)) assert.ok(text('.gitignore').includes(`/${file.split('/')[0]}/`));
});

test('every variable is a setting that the documentation knows', () => {
  const compose = read(join(root, 'src', 'main', 'docker', 'compose.yaml'))[0].services.server.environment;
  const settings = cluster.base.find((each) => each.kind === 'ConfigMap').data;
  const unknown = Object.keys({ ...settings, ...compose }).filter((name) => !pages[0].includes(`\`${name}\``));
  assert.deepEqual(unknown, []);
});

test('clients are named by few addresses', () => {
  const settings = cluster.base.find((each) => each.kind === 'ConfigMap').data;
  for (const range of settings.QUARKUS_HTTP_PROXY_TRUSTED_PROXIES.split(',')) assert.ok(Number(range.split('/')[1]) >= 16, range);
});

describe('monitoring', () => {
  const [rules] = read(join(root, 'src', 'main', 'grafana', 'alerts.yaml'));
  const dashboard = JSON.parse(text('src', 'main', 'grafana', 'dashboard.json'));
  const queries = promql.queries([rules, dashboard]);

  test('queries are PromQL', () => {
    assert.ok(queries.length > 30);
    assert.deepEqual(promql.problems(queries), []);
    assert.equal(promql.problems(['sum by (a) (rate(b[5m])', 'rate(b{c=d}[5m])']).length, 2);
  });
  test('alerts are rules of Prometheus', async () => {
    const rule = { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata: { name: 'modelkeys' }, spec: rules };
    assert.deepEqual(await schema.problems([rule]), []);
  });
  test('the documentation says of each alert what to do', () => {
    const alerts = rules.groups.flatMap((group) => group.rules.map((rule) => rule.alert));
    assert.deepEqual(alerts.filter((alert) => !pages[1].includes(`\`${alert}\``)), []);
  });
  test('panels overlap nowhere', () => {
    const places = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`));
    assert.equal(new Set(places).size, places.length);
  });
});

const tools = [['kubectl', 'kustomize'], ['kustomize', 'build']].filter(([tool]) => spawnSync(tool, ['version']).error === undefined);

test('kustomize renders the same', { skip: tools.length === 0 && 'neither kubectl nor kustomize is at hand' }, () => {
  const [[tool, command]] = tools;
  const byName = (documents) => Object.fromEntries(documents.map((each) => [`${each.kind} ${each.metadata.name}`, each]));
  for (const name of ['base', 'three-replicas', 'bootstrap']) {
    const { status, stdout, stderr } = spawnSync(tool, [command, folder(name)], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const theirs = parseAllDocuments(stdout, { version: '1.1' }).map((document) => document.toJS());
    assert.deepEqual(byName(render(folder(name))), byName(theirs));
  }
});

describe('the checks find', () => {
  const spoilt = (kind, spoil) => {
    const documents = structuredClone(cluster.base);
    spoil(documents.find((each) => each.kind === kind));
    return documents;
  };
  const server = (deployment) => podSpec(deployment).containers[0];
  const expect = (problems, pattern) => assert.match(problems.join('\n'), pattern);

  test('a misspelt field', async () =>
    expect(await schema.problems(spoilt('Deployment', (it) => (server(it).readinessProb = {}))), /readinessProb/));
  test('a field of another type', async () =>
    expect(await schema.problems(spoilt('ServiceMonitor', (it) => (it.spec.endpoints[0].path = 1))), /path/));
  test('an account, a secret and a port that do not exist', () => {
    const documents = spoilt('Deployment', (it) => {
      podSpec(it).serviceAccountName = 'other';
      podSpec(it).volumes[1].secret.secretName = 'other';
      server(it).livenessProbe.httpGet.port = 'other';
    });
    for (const pattern of [/no account other/, /no secret other/, /asks port other/]) {
      expect(references.problems(documents, secrets), pattern);
    }
  });
  test('a service without pods, and a monitor without service', () => {
    const labels = (it) => (it.spec.selector['app.kubernetes.io/component'] = it.metadata.labels['app.kubernetes.io/component'] = 'other');
    const problems = references.problems(spoilt('Service', labels), secrets);
    expect(problems, /Service modelkeys: selects no pod/);
    expect(problems, /ServiceMonitor modelkeys: selects no service/);
  });
  test('a pod that is killed before its requests are done', () =>
    expect(hardening.problems(spoilt('Deployment', (it) => (podSpec(it).terminationGracePeriodSeconds = 20)), shutdown), /too early/));
  test('a file system that can be written to', () =>
    expect(hardening.problems(spoilt('Deployment', (it) => (server(it).securityContext.readOnlyRootFilesystem = false)), shutdown), /may write/));
});
