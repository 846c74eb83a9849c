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
  const given = Object.entries(options?.headers ?? {});
  authorization = given.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? authorization;
  return authorization ? { authorization } : {};
}

async function fetcher(request, options) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...options?.headers,
      ...headersOf(options),
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
    },
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
