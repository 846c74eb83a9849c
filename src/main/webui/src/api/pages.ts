/** A page of a list, as Relay's connections have it. */
export interface Page<Node> {
  nodes: Node[]
  totalCount: number
  pageInfo: { endCursor?: string | null; hasNextPage: boolean }
}

export function nextCursor(page: Page<unknown>): string | undefined {
  return page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined
}

/** All items, page by page. */
export async function readAll<Node>(read: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  for (;;) {
    const page: Page<Node> = await read(after)
    nodes.push(...page.nodes)
    const next = nextCursor(page)
    if (!next) return nodes
    after = next
  }
}
