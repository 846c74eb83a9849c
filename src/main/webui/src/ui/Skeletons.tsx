import { t } from '../texts/en'

interface SkeletonsProps {
  shape?: 'rows' | 'cards' | 'head' | 'form'
  count?: number
}

/** The shape of what is to come; appears after 150 ms. */
export function Skeletons({ shape = 'rows', count = 4 }: SkeletonsProps) {
  const items = Array.from({ length: count }, (_, index) => index)
  return (
    <div className="skeletons" role="status" aria-label={t.loading}>
      {shape === 'head' && (
        <div className="provider-head">
          <span className="skeleton monogram large" />
          <div>
            <Bar width={220} height={30} />
            <Bar width={300} height={16} />
          </div>
        </div>
      )}
      {shape === 'cards' && (
        <div className="providers">
          {items.map(item => (
            <div className="card provider" key={item}>
              <div className="provider-body">
                <span className="skeleton monogram" />
                <div>
                  <Bar width={120} height={18} />
                  <Bar width={180} height={14} />
                </div>
              </div>
            </div>
          ))}
        </div>
      )}
      {shape === 'rows' && (
        <div className="card rows">
          {items.map(item => (
            <div className="row" key={item}>
              <span className="skeleton mark" />
              <div>
                <Bar width={160} height={18} />
                <Bar width={220} height={14} />
              </div>
            </div>
          ))}
        </div>
      )}
      {shape === 'form' && (
        <div className="panel-body">
          {items.map(item => (
            <div className="field" key={item}>
              <Bar width={110} height={14} />
              <Bar width="100%" height={38} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Bar({ width, height }: { width: number | string; height: number }) {
  return <span className="skeleton" style={{ inlineSize: width, blockSize: height, maxInlineSize: '100%', marginBlock: 3 }} />
}
