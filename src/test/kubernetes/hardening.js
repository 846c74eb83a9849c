// What the restricted Pod Security Standard asks of a pod, and what this server needs beyond it.
import { containers, podSpec } from './render.js';

export function problems(documents, shutdownSeconds) {
  const found = [];
  for (const document of documents.filter(podSpec)) {
    const spec = podSpec(document);
    const expect = (what, holds) => {
      if (!holds) found.push(`${document.kind} ${document.metadata.name}: ${what}`);
    };
    const pod = spec.securityContext ?? {};
    expect('runs as root', pod.runAsNonRoot === true && pod.runAsUser > 0);
    expect('has no seccomp profile', pod.seccompProfile?.type === 'RuntimeDefault');
    expect('has a token of Kubernetes', spec.automountServiceAccountToken === false);
    for (const container of containers(spec)) {
      const own = container.securityContext ?? {};
      expect(`${container.name} may write`, own.readOnlyRootFilesystem === true);
      expect(`${container.name} may gain rights`, own.allowPrivilegeEscalation === false && own.capabilities?.drop?.includes('ALL'));
      expect(`${container.name} takes all memory`, container.resources?.limits?.memory);
      expect(`${container.name} has the image of some day`, !container.image.endsWith(':latest'));
      const pause = container.lifecycle?.preStop?.sleep.seconds;
      expect(`${container.name} is killed too early`, !pause || spec.terminationGracePeriodSeconds > pause + shutdownSeconds);
    }
    for (const volume of spec.volumes.filter((each) => each.secret)) {
      expect(`${volume.name} is open to others`, (volume.secret.defaultMode & 0o037) === 0 && pod.fsGroup > 0);
    }
  }
  return found;
}
