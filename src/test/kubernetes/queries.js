// Queries of dashboard and alerts, and their syntax.
import { parser } from '@prometheus-io/lezer-promql';

// Grafana puts values in the place of its variables.
const VARIABLES = [['$__rate_interval', '5m'], ['$job', 'modelkeys'], ['$instance', '.*']];

export function queries(value) {
  if (Array.isArray(value)) return value.flatMap(queries);
  if (value === null || typeof value !== 'object') return [];
  return [...(typeof value.expr === 'string' ? [value.expr] : []), ...Object.values(value).flatMap(queries)];
}

export function problems(expressions) {
  return expressions.filter((expression) => {
    const query = VARIABLES.reduce((text, [name, value]) => text.replaceAll(name, value), expression);
    let wrong = query.includes('$');
    parser.parse(query).iterate({ enter: (node) => void (wrong ||= node.type.isError) });
    return wrong;
  });
}
