import { withPayload } from '@payloadcms/next/withPayload'

// biome-ignore lint/style/noDefaultExport: the framework asks for it
export default withPayload({ poweredByHeader: false })
