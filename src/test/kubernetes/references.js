// Finds names that lead nowhere: accounts, settings, secrets, volumes, ports and selectors.
import { containers, podSpec, podTemplate } from './render.js';

// Secrets are no part of the manifests: the operator creates them, by the commands of the documentation.
export function problems(documents, secrets) {
  const names = (kind) => documents.filter((each) => each.kind === kind).map((each) => each.metadata.name);
  const has = { account: names('ServiceAccount'), settings: names('ConfigMap'), secret: secrets };
  const pods = documents.filter(podTemplate);
  const found = [];
  const expect = (document, what, holds) => {
    if (!holds) found.push(`${document.kind} ${document.metadata.name}: ${what}`);
  };

  for (const pod of pods) {
    const spec = podSpec(pod);
    expect(pod, `no account ${spec.serviceAccountName}`, has.account.includes(spec.serviceAccountName));
    for (const volume of spec.volumes) {
      const used = containers(spec).some((each) => each.volumeMounts?.some((mount) => mount.name === volume.name));
      expect(pod, `volume ${volume.name} is mounted nowhere`, used);
      expect(pod, `no secret ${volume.secret?.secretName}`, !volume.secret || has.secret.includes(volume.secret.secretName));
    }
    for (const container of containers(spec)) {
      for (const from of container.envFrom ?? []) {
        expect(pod, `no settings ${from.configMapRef.name}`, has.settings.includes(from.configMapRef.name));
      }
      for (const mount of container.volumeMounts ?? []) {
        expect(pod, `no volume ${mount.name}`, spec.volumes.some((volume) => volume.name === mount.name));
      }
      for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
        const port = container[probe]?.httpGet.port;
        expect(pod, `${probe} asks port ${port}`, !port || ports([pod]).includes(port));
      }
    }
    const selector = pod.kind === 'Deployment' ? pod.spec.selector.matchLabels : {};
    expect(pod, 'its selector is not in its template', matches(selector, podTemplate(pod).metadata.labels));
    for (const spread of spec.topologySpreadConstraints ?? []) {
      expect(pod, `${spread.topologyKey} spreads other pods`, matches(spread.labelSelector.matchLabels, podTemplate(pod).metadata.labels));
    }
  }

  for (const document of documents) {
    const { kind, spec } = document;
    if (kind === 'Service') {
      const chosen = selected(pods, spec.selector);
      expect(document, 'selects no pod', chosen.length > 0);
      for (const port of spec.ports) {
        expect(document, `no target port ${port.targetPort}`, ports(chosen).includes(port.targetPort));
      }
    }
    if (kind === 'PodDisruptionBudget') {
      expect(document, 'selects no pod', selected(pods, spec.selector.matchLabels).length > 0);
    }
    if (kind === 'NetworkPolicy') {
      const chosen = selected(pods, spec.podSelector.matchLabels);
      expect(document, 'leaves a pod out', chosen.length === pods.length);
      for (const { port } of spec.ingress.flatMap((rule) => rule.ports)) {
        expect(document, `no port ${port}`, ports(chosen).includes(port));
      }
    }
    if (kind === 'ServiceMonitor') {
      const services = documents.filter((each) => each.kind === 'Service' && matches(spec.selector.matchLabels, each.metadata.labels));
      expect(document, 'selects no service', services.length > 0);
      const open = services.flatMap((service) => service.spec.ports.map((port) => port.name));
      for (const { port } of spec.endpoints) expect(document, `no port ${port}`, open.includes(port));
    }
  }
  return found;
}

function matches(selector, labels) {
  return Object.entries(selector).every(([name, value]) => labels?.[name] === value);
}

function selected(pods, selector) {
  return pods.filter((pod) => matches(selector, podTemplate(pod).metadata.labels));
}

function ports(pods) {
  return pods.flatMap((pod) => containers(podSpec(pod)).flatMap((each) => (each.ports ?? []).map((port) => port.name)));
}
