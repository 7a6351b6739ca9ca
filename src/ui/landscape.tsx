/** Water, shore and hills of a river town, drawn with a few lines; decoration only. */
export const Landscape = () => <svg className="landscape" viewBox="0 0 1200 260" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
  <circle className="landscape-sun" cx="858" cy="128" r="30" />
  <path className="landscape-far" d="M0 190C120 150 190 96 300 118s150 70 250 40 150-96 260-66 130 78 220 64 110-42 170-40v144H0z" />
  <path className="landscape-mid" d="M0 214c140-44 240-20 350-2s180-50 310-34 170 44 290 20 170-46 250-30v92H0z" />
  <path className="landscape-near" d="M0 238c180-26 330 8 520-4s300-24 680 2v24H0z" />
  <path className="landscape-line" d="M80 226c60-8 110 8 170 0M420 236c70-8 130 8 200 0M760 228c60-8 120 8 190 0M1010 242c50-6 100 6 150 0" />
</svg>
