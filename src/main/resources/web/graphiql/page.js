/* global GraphiQL, React, ReactDOM */

// Variables hold secrets. What is typed here stays in this page: not in the address bar, not in the browser's storage.
const memory = new Map();
const storage = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => memory.set(key, value),
  removeItem: (key) => memory.delete(key),
  clear: () => memory.clear(),
  get length() {
    return memory.size;
  },
};

async function file(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.text();
}

async function example(name) {
  const [query, variables] = await Promise.all([file(`examples/${name}.graphql`), file(`examples/${name}.json`)]);
  return { query, variables: variables.trim() === '{}' ? '' : variables, headers: '' };
}

// A token that was entered in one tab serves all of them, and the documentation.
let authorization;

function headersOf(options) {
  // Names of headers are compared without case here: an object would hold one twice, and send it as a list.
  const headers = new Headers(options?.headers);
  authorization = headers.get('authorization') ?? authorization;
  if (authorization) {
    headers.set('authorization', authorization);
  }
  headers.set('accept', 'application/graphql-response+json, application/json');
  headers.set('content-type', 'application/json');
  return headers;
}

async function fetcher(request, options) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: headersOf(options),
    body: JSON.stringify(request),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { status: response.status, text };
  }
}

const names = JSON.parse(await file('examples/index.json'));
const defaultTabs = await Promise.all(names.map(example));

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    storage,
    defaultTabs,
    // The tab that is open first takes its text from here.
    ...defaultTabs[0],
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
  }),
);
