import { oneDecimal, percent, type PublicStatistics } from '../domain/statistics.ts'

const Figure = ({ label, value, unit }: { label: string; value: string | number; unit: string }) => <div><dt>{label}</dt><dd><b>{value}</b>{unit}</dd></div>

/** How many were asked and answered, and how fast: for everybody to see. */
export const StatisticsBlock = ({ years }: { years: readonly PublicStatistics[] }) => years.length === 0 ? null : <section className="qa-figures" aria-labelledby="qa-figures">
  <h2 id="qa-figures">答复情况</h2>
  {years.map(({ year, asOf, figures }) => <div key={year} className="qa-year">
    <h3>{year}年 <span className="quiet small">截至 {asOf}</span></h3>
    <dl>
      <Figure label="收到" value={figures.received} unit=" 件" /><Figure label="已答复" value={figures.answered} unit=" 件" /><Figure label="按期答复" value={percent(figures.onTime, figures.clocked)} unit="" />
      <Figure label="平均用时" value={oneDecimal(figures.averageDays)} unit=" 天" /><Figure label="认为有帮助" value={percent(figures.helpful, figures.ratings)} unit="" />
    </dl>
  </div>)}
</section>
