import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../resources/META-INF/modelkeys.graphqls',
  documents: ['src/**/*.{ts,tsx}', '!src/api/gql/**'],
  generates: {
    'src/api/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        scalars: { DateTime: 'string' },
      },
    },
  },
}

export default config
