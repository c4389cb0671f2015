# How one would check applications in awk: it splits at every comma, so quoted cells come out wrong.
#
# usage: awk -f check.awk PER_LEVEL.csv APPLICATIONS.csv > OUT.csv

BEGIN {
  FS = ","
  split("五级/初级工 四级/中级工 三级/高级工 二级/技师 一级/高级技师", full, " ")
  split("初级工 中级工 高级工 技师 高级技师", short, " ")
  for (at = 1; at <= 5; at++) {
    level = 6 - at
    levels[full[at]] = levels[short[at]] = levels[level] = levels[level "级"] = level
  }
}
FNR == 1 {
  file++
  if (file == 2) print $0 ",verdict,code,titles,reason"
  next
}
file == 1 {
  code[$3] = code[$4] = $2
  open[$3, $6] = 1
  if ($3 != $4) trades[$4, $6] = trades[$4, $6] ((($4, $6) in trades) ? "；" : "") $3
  next
}
{
  level = levels[$4]
  if (!($3 in code)) print $0 ",unknown,,,The catalogue has no " $3 "."
  else if (($3, level) in open) print $0 ",open," code[$3] "," $3 "," $3 " is open at level " level "."
  else if (($3, level) in trades) print $0 ",open-by-trade," code[$3] "," trades[$3, level] "," $3 " is open at level " level " by trade."
  else print $0 ",closed," code[$3] ",," $3 " is not open at level " level "."
}
