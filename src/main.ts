/** Libraries tell development from operation when they are loaded, so it is said before: React renders three times as fast. */
process.env['NODE_ENV'] ??= 'production'
await import('./program.ts')
