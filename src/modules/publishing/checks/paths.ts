const SWEEPS = '/screening/sweeps', DRILLS = '/screening/drills', CIRCULARS = '/screening/circulars'
export const checkPaths = {
  sweeps: SWEEPS, sweep: (id: number | string): string => `${SWEEPS}/${id}`, prepare: (id: number | string): string => `${SWEEPS}/${id}/prepare`, leave: (id: number | string): string => `${SWEEPS}/${id}/leave`, drills: DRILLS, circulars: CIRCULARS, circularFile: (month: string): string => `${CIRCULARS}/${month}.docx`,
} as const
