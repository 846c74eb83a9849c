// Renders a kustomization as kustomize does, as far as the ones here go: resources, namespace, images, replicas.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const KNOWN = ['apiVersion', 'kind', 'resources', 'namespace', 'images', 'replicas'];
const CLUSTER_WIDE = ['Namespace'];

// Version 1.1 is what Kubernetes reads: 0440 is octal.
export function read(file) {
  return parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1', merge: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
    return document.toJS({ maxAliasCount: 100 });
  });
}

export function render(folder) {
  const [kustomization] = read(join(folder, 'kustomization.yaml'));
  const unknown = Object.keys(kustomization).filter((field) => !KNOWN.includes(field));
  if (unknown.length > 0) throw new Error(`${folder}: this renderer does not know ${unknown}`);
  const documents = kustomization.resources.flatMap((resource) => {
    const path = join(folder, resource);
    if (!existsSync(path)) throw new Error(`${folder}: there is no ${resource}`);
    return statSync(path).isDirectory() ? render(path) : read(path);
  });
  // Aliases of YAML become one object: each document gets its own copy.
  return documents.map((document) => change(structuredClone(document), kustomization));
}

function change(document, { namespace, images = [], replicas = [] }) {
  if (namespace && !CLUSTER_WIDE.includes(document.kind)) document.metadata.namespace = namespace;
  for (const { name, count } of replicas) {
    if (document.kind === 'Deployment' && document.metadata.name === name) document.spec.replicas = count;
  }
  for (const container of containers(podSpec(document))) {
    for (const image of images) {
      if (container.image.split(':')[0] === image.name) {
        container.image = `${image.newName ?? image.name}:${image.newTag}`;
      }
    }
  }
  return document;
}

export function podTemplate(document) {
  return { Deployment: document.spec?.template, Job: document.spec?.template, CronJob: document.spec?.jobTemplate?.spec.template }[
    document.kind
  ];
}

export function podSpec(document) {
  return podTemplate(document)?.spec;
}

export function containers(spec) {
  return spec ? [...(spec.initContainers ?? []), ...spec.containers] : [];
}
