-- Vets applications by a join: fast, but letter by letter. Names have to be written as in the catalogue and levels as
-- below; unlisted occupations are `unknown`, and codes are not compared. `zhiye check --file` reads what people write.
--
--   zhiye list --per-level --format csv > open.csv
--   duckdb < join.sql        reads open.csv and applications.csv, writes vetted.csv

CREATE TABLE open_levels AS FROM read_csv('open.csv', all_varchar = true);
CREATE TABLE levels AS
  SELECT unnest([level, level || '级', numbered || '级', titled, numbered || '级/' || titled]) AS written, level
  FROM (VALUES ('5', '五', '初级工'), ('4', '四', '中级工'), ('3', '三', '高级工'), ('2', '二', '技师'), ('1', '一', '高级技师'))
    AS named (level, numbered, titled);
CREATE TABLE names AS
  SELECT title AS name, any_value(code) AS code FROM open_levels GROUP BY title
  UNION SELECT occupation, any_value(code) FROM open_levels GROUP BY occupation;
CREATE TABLE trades AS
  SELECT occupation AS name, level, string_agg(title, '；' ORDER BY no::INT) AS titles
  FROM open_levels WHERE title <> occupation GROUP BY occupation, level;

COPY (
  SELECT applications.* EXCLUDE (name, row),
    CASE
      WHEN levels.level IS NULL THEN 'invalid'
      WHEN names.code IS NULL THEN 'unknown'
      WHEN entry.title IS NOT NULL THEN 'open'
      WHEN trades.titles IS NOT NULL THEN 'open-by-trade'
      ELSE 'closed'
    END AS verdict,
    names.code,
    coalesce(entry.title, trades.titles) AS titles
  FROM (
    SELECT *, row_number() OVER () AS row,
      CASE WHEN 工种 IS NULL THEN 职业名称 ELSE 职业名称 || '（' || 工种 || '）' END AS name
    FROM read_csv('applications.csv', all_varchar = true)
  ) AS applications
  LEFT JOIN levels ON levels.written = applications.申报等级
  LEFT JOIN names ON names.name = applications.name
  LEFT JOIN open_levels AS entry ON entry.title = applications.name AND entry.level = levels.level
  LEFT JOIN trades ON trades.name = applications.name AND trades.level = levels.level
  ORDER BY applications.row
) TO 'vetted.csv' (HEADER);
